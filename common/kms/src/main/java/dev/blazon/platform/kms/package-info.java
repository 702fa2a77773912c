/**
 * Gives Lambda functions their keys in AWS KMS: those that sign, and those from which HMAC keys are
 * derived.
 */
@NullMarked
package dev.blazon.platform.kms;

import org.jspecify.annotations.NullMarked;
