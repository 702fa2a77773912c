package dev.blazon.register;

/**
 * Two keyed digests of a recipient's identity, by which the register finds Assertions without
 * storing the identity. Without the key, nobody can tell whose they are.
 *
 * @param ofIssuer stands for the recipient among those of one issuer; another issuer's digest of
 *     the same person is another
 * @param ofDeployment stands for the recipient among those of all issuers, for what is the
 *     recipient's own
 */
public record RecipientDigests(String ofIssuer, String ofDeployment) {}
