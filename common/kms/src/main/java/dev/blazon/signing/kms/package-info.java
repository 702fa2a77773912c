/** Signing with AWS KMS: the private key never leaves it. */
@NullMarked
package dev.blazon.signing.kms;

import org.jspecify.annotations.NullMarked;
