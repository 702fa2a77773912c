package dev.blazon.forms;

import dev.blazon.json.Form;
import dev.blazon.lifecycle.Lengths;
import dev.blazon.openbadges.Recipient;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads who receives a badge, or whom something is asked about. */
public final class RecipientFields {
  /** What RFC 5646 (section 4.4.1) would have everybody be able to store. */
  private static final int LANGUAGE = 35;

  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

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
    return recipient(form, hashed, name(form), language(form));
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

  private static @Nullable String language(Form form) {
    return form.matching(
        "language",
        text -> text.length() <= LANGUAGE && TAG.matcher(text).matches(),
        "is not the tag of a language (BCP 47), such as de or pt-BR");
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
