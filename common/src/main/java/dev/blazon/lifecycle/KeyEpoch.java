package dev.blazon.lifecycle;

import java.time.Instant;

/**
 * A time during which an issuer signs with one key. The public key is kept here, so that nobody has
 * to ask KMS for it to answer a request.
 *
 * @param issuer whose it is
 * @param number counted from 1
 * @param signingKey what the signer calls the private key: a KMS key ARN, or a file's name
 * @param publicKeyPem the public key, SubjectPublicKeyInfo in PEM
 * @param startedAt since when
 */
public record KeyEpoch(
    String issuer, int number, String signingKey, String publicKeyPem, Instant startedAt) {
  /** The number of an issuer's first epoch. */
  public static final int FIRST = 1;
}
