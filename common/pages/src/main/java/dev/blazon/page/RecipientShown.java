package dev.blazon.page;

import dev.blazon.json.Texts;
import dev.blazon.lifecycle.Lengths;
import dev.blazon.openbadges.Assertion;
import dev.blazon.openbadges.IdentityObject;
import dev.blazon.openbadges.RecipientProfile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a page names the recipient of an Assertion: by the name in it, else by an identity that is
 * not hashed, else only by its kind; and only by its kind where the holder hides both.
 *
 * @param name what the issuer calls the recipient, in one line; null where it gives no name
 * @param identity the e-mail address, URL or telephone number; null where its hash alone is
 *     published
 * @param type what the identity is, as a term of the standard, such as {@code email}
 */
public record RecipientShown(@Nullable String name, @Nullable String identity, String type) {
  /**
   * The recipient of an Assertion of ours.
   *
   * @param hidden whether neither name nor identity is shown
   */
  public static RecipientShown of(Assertion assertion, boolean hidden) {
    IdentityObject recipient = assertion.recipient();
    if (hidden) {
      return new RecipientShown(null, null, recipient.type());
    }
    return new RecipientShown(
        RecipientProfile.name(assertion.additional().extensions())
            .flatMap(RecipientShown::readable)
            .orElse(null),
        recipient.hashed() ? null : recipient.identity(),
        recipient.type());
  }

  /**
   * A name as it stands on a page: in one line, cut to what anybody reads, and without what turns
   * the text around it; empty where nothing of it can be seen.
   */
  static Optional<String> readable(String name) {
    return Optional.of(OneLine.of(name, Lengths.NAME)).filter(Texts::showsSomething);
  }

  /** What the recipient is called: the name, or else the identity; null where neither is known. */
  public @Nullable String called() {
    return name == null ? identity : name;
  }

  /** The key of the words that say who it is whom nobody names. */
  public String key() {
    return switch (type) {
      case "email" -> "view.holder-email";
      case "telephone" -> "view.holder-telephone";
      case "url" -> "view.holder-url";
      default -> "view.holder";
    };
  }
}
