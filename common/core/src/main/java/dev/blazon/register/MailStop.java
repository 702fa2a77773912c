package dev.blazon.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Stored where a recipient is to be sent no more mails, by one issuer or by any: unsubscribed,
 * bounced or complained.
 *
 * @param learner the recipient, as {@link RecipientDigests#ofDeployment}
 * @param issuer the id of the issuer whose mails are meant; null for those of all
 * @param cause why
 * @param since since when
 */
public record MailStop(String learner, @Nullable String issuer, Cause cause, Instant since) {
  /** Why no mails are sent. */
  public enum Cause {
    /** The recipient has said so. */
    UNSUBSCRIBED,

    /** No mail reaches the address: one came back for good. */
    BOUNCED,

    /** The recipient has called a mail spam. */
    COMPLAINED
  }

  /** Whether it is about mails of this issuer. */
  public boolean concerns(String mailing) {
    return issuer == null || issuer.equals(mailing);
  }
}
