package dev.blazon.forms;

import dev.blazon.json.Texts;
import dev.blazon.openbadges.Recipient;
import java.util.Optional;

/** Tells what a text identifies somebody by, where it stands alone: in a query. */
public final class RecipientText {
  private RecipientText() {}

  /** What it is; empty where it is no e-mail address, no URL and no telephone number. */
  public static Optional<Recipient.Type> type(String text) {
    if (Texts.isTelephone(text)) {
      return Optional.of(Recipient.Type.TELEPHONE);
    }
    if (Texts.isHttpUrl(text)) {
      return Optional.of(Recipient.Type.URL);
    }
    return Texts.isEmail(text) ? Optional.of(Recipient.Type.EMAIL) : Optional.empty();
  }
}
