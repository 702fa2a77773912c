package dev.blazon.platform;

import dev.blazon.mail.Mailer;
import java.util.Optional;

/** Gives a handler the {@link Mailer}. */
public interface Mails {
  /** Sends mails; empty where this deployment sends none. */
  Optional<Mailer> mailer();
}
