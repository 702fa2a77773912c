package dev.blazon.register;

import java.time.Instant;

/**
 * An entry of the list of all Assertions that one issuer has awarded to one recipient.
 *
 * @param holder the recipient, as {@link RecipientDigests#ofIssuer}
 * @param assertion the Assertion's id
 * @param badge the id of its BadgeClass
 * @param family what all versions of that badge have in common
 * @param issuedOn the Assertion's place in lists
 */
public record Holding(
    String holder, String assertion, String badge, String family, Instant issuedOn) {}
