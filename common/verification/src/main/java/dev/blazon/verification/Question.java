package dev.blazon.verification;

import dev.blazon.verification.recipient.RecipientClaim;
import org.jspecify.annotations.Nullable;

/**
 * A badge to verify and, where somebody wants to know that, the recipient that it should have.
 *
 * @param input the badge, in one of its forms
 * @param recipient whose it should be; null where nobody asks
 */
public record Question(VerificationInput input, @Nullable RecipientClaim recipient) {}
