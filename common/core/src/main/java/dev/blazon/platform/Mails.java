package dev.blazon.platform;

import dev.blazon.mail.Mailer;
import java.util.Optional;

/** The part of a platform that sends mails. */
public interface Mails {
  /** Sends mails; empty where this deployment sends none. */
  Optional<Mailer> mailer();
}
