/** Encrypts how recipients are reached, with the AWS Encryption SDK. */
@NullMarked
package dev.blazon.register.encryption;

import org.jspecify.annotations.NullMarked;
