package dev.blazon.verification;

import dev.blazon.verification.recipient.RecipientClaim;
import org.jspecify.annotations.Nullable;

/**
 * What the verifier is asked: a badge and, where somebody wants to know that, whose it should be.
 *
 * @param input the badge, in one of its forms
 * @param recipient whose it should be; null where nobody asks
 */
public record Question(VerificationInput input, @Nullable RecipientClaim recipient) {}
