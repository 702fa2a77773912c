/** Gives Lambda functions the encryption of recipients' contacts, under a key in AWS KMS. */
@NullMarked
package dev.blazon.platform.contacts;

import org.jspecify.annotations.NullMarked;
