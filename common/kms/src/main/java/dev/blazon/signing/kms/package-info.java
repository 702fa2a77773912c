/**
 * Signs in AWS KMS, creates signing keys there, and derives HMAC keys from a key there. Neither key
 * ever leaves KMS.
 */
@NullMarked
package dev.blazon.signing.kms;

import org.jspecify.annotations.NullMarked;
