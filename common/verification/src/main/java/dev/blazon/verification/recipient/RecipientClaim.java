package dev.blazon.verification.recipient;

import dev.blazon.openbadges.Recipient;

/**
 * Whom a badge is said to have been awarded to.
 *
 * @param type the property that identifies them
 * @param identity its value, in clear
 */
public record RecipientClaim(Recipient.Type type, String identity) {}
