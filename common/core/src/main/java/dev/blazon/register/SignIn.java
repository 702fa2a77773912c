package dev.blazon.register;

import java.time.Instant;

/**
 * A link that was mailed to somebody and opens their badges, once.
 *
 * @param tokenHash the SHA-256 of the token in the link, in lower-case hex: who reads the table
 *     cannot open it
 * @param request the id of the {@link LinkRequest} that it answers
 * @param contact whose it is, as the request has it
 * @param learner the same, as {@link RecipientDigests#ofDeployment}
 * @param expires until when it can be used
 */
public record SignIn(
    String tokenHash, String request, String contact, String learner, Instant expires) {}
