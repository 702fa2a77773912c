package dev.blazon.verification;

import dev.blazon.verification.recipient.RecipientClaim;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks: is this a good badge, and is it this person's?
 *
 * @param input the badge, in one of its forms
 * @param recipient whose it should be; null where nobody asks
 */
public record Question(VerificationInput input, @Nullable RecipientClaim recipient) {}
