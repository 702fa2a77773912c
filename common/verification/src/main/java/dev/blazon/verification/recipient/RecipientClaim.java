package dev.blazon.verification.recipient;

import dev.blazon.openbadges.Recipient;

/**
 * The recipient whose a badge should be, as whoever asks for its verification says.
 *
 * @param type the property that identifies them
 * @param identity its value, in clear
 */
public record RecipientClaim(Recipient.Type type, String identity) {}
