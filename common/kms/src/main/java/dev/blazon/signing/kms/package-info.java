/** Signing with AWS KMS, and keys derived from one there: neither key ever leaves it. */
@NullMarked
package dev.blazon.signing.kms;

import org.jspecify.annotations.NullMarked;
