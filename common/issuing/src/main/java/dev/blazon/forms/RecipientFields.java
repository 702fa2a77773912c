package dev.blazon.forms;

import dev.blazon.json.Form;
import dev.blazon.lifecycle.Lengths;
import dev.blazon.openbadges.Recipient;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the member {@code recipient} of a request's JSON: exactly one of email, url and telephone,
 * and with an award also the name and language.
 */
public final class RecipientFields {
  private RecipientFields() {}

  /** The member {@code recipient}, which must be there: who is to receive a badge. */
  public static Recipient recipient(Form form) {
    return form.requiredObject("recipient", RecipientFields::read);
  }

  /**
   * The member {@code recipient}, which must be there, of a request about somebody: the identity
   * alone.
   */
  public static Recipient identity(Form form) {
    return form.requiredObject("recipient", who -> recipient(who, true, null, null));
  }

  private static Recipient read(Form form) {
    boolean hashed = form.flag("hashed", true);
    return recipient(form, hashed, name(form), Languages.read(form, "language"));
  }

  private static Recipient recipient(
      Form form, boolean hashed, @Nullable String name, @Nullable String language) {
    String email = form.email("email");
    String url = form.url("url");
    String telephone = form.telephone("telephone");
    long ways = Stream.of("email", "url", "telephone").filter(form::has).count();
    if (ways != 1) {
      form.fault("has to have exactly one of email, url and telephone");
    }
    if (email != null) {
      return new Recipient(Recipient.Type.EMAIL, email, hashed, name, language);
    }
    return url != null
        ? new Recipient(Recipient.Type.URL, url, hashed, name, language)
        : new Recipient(
            Recipient.Type.TELEPHONE, String.valueOf(telephone), hashed, name, language);
  }

  /** A person's name is one line, wherever it is shown. */
  private static @Nullable String name(Form form) {
    String name = form.name("name", Lengths.NAME);
    if (name != null && name.chars().anyMatch(Character::isISOControl)) {
      form.fault("name", "holds a tab or the end of a line");
      return null;
    }
    return name;
  }
}
