package dev.blazon.openbadges;

import dev.blazon.json.Texts;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The recipient of an award, as the issuer names it in the request to award a badge, or in a
 * search.
 *
 * @param type the Profile property that identifies
 * @param identity its value
 * @param hashed whether only a hash of it is published
 * @param name the recipient's name, which the Assertion publishes; null where it names nobody
 * @param language the language in which the recipient is written to, as a BCP 47 tag; null where
 *     the issuer does not say. No document has it
 */
public record Recipient(
    Type type, String identity, boolean hashed, @Nullable String name, @Nullable String language) {
  private static final int LONGEST_URL = 2_048;

  /** The Profile properties that can identify a recipient. */
  public enum Type {
    /** A recipient who is known by an e-mail address. */
    EMAIL,
    /** A recipient who is known by the URL of a web page. */
    URL,
    /** A telephone number in E.164. */
    TELEPHONE;

    /** Its name as the {@code type} of an IdentityObject, such as {@code email}. */
    public String term() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The recipient that a text names: an e-mail address, a telephone number as E.164 writes it, or
   * an http or https URL, in the forms in which awards take them; empty where it is none of these.
   */
  public static Optional<Recipient> named(String text) {
    Type type = null;
    if (Texts.isEmail(text)) {
      type = Type.EMAIL;
    } else if (Texts.isTelephone(text)) {
      type = Type.TELEPHONE;
    } else if (text.length() <= LONGEST_URL && Texts.isHttpUrl(text)) {
      type = Type.URL;
    }
    return Optional.ofNullable(type).map(known -> new Recipient(known, text, true, null, null));
  }

  /**
   * As the Assertion says it. E-mail addresses are put in lower case first: no text of the standard
   * asks for it, but verifiers compare the hash of what a person types.
   *
   * @param salt a fresh one for each Assertion, so that the same person's badges cannot be told to
   *     be so
   */
  public IdentityObject toIdentityObject(String salt) {
    String value = type == Type.EMAIL ? Texts.lowerCase(identity.strip()) : identity;
    return hashed
        ? new IdentityObject(type.term(), true, salt, "sha256$" + Sha256.hex(value + salt))
        : new IdentityObject(type.term(), false, null, value);
  }
}
