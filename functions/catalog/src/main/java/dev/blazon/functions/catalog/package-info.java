/**
 * The Lambda function {@code catalog}: issuers, their API keys and signing keys, and BadgeClasses.
 */
@NullMarked
package dev.blazon.functions.catalog;

import org.jspecify.annotations.NullMarked;
