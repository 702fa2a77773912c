/**
 * Encrypts the addresses and names of recipients with the AWS Encryption SDK, under a key in KMS,
 * or in a file of the local server.
 */
@NullMarked
package dev.blazon.register.encryption;

import org.jspecify.annotations.NullMarked;
