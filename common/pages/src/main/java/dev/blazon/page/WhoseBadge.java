package dev.blazon.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import dev.blazon.json.Texts;
import dev.blazon.openbadges.IdentityObject;
import dev.blazon.openbadges.Recipient;
import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.Version;
import dev.blazon.verification.recipient.RecipientClaim;
import dev.blazon.verification.recipient.RecipientComparison;
import dev.blazon.verification.recipient.RecipientMatch;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The answer on an Assertion's page to a reader who typed an address and asks whether the badge was
 * awarded to it. It repeats nothing of what was asked, and tells nothing of an identity that was
 * not.
 *
 * @param match how what was typed and the recipient compare
 * @param type what the recipient is known by
 */
public record WhoseBadge(RecipientMatch match, Recipient.Type type) {
  /**
   * What the recipient of a page's badge is known by, where that can be asked: where a hash of the
   * identity is published, and as long as the page tells about the recipient.
   */
  static Optional<Recipient.Type> asked(AssertionPage page) {
    IdentityObject recipient = page.assertion().recipient();
    return Arrays.stream(Recipient.Type.values())
        .filter(type -> page.showsRecipient() && recipient.hashed())
        .filter(type -> type.term().equals(recipient.type()))
        .findFirst();
  }

  /** The answer to what somebody typed; empty where the page does not ask. */
  public static Optional<WhoseBadge> of(AssertionPage page, String typed) {
    return asked(page).map(type -> new WhoseBadge(compared(page, type, typed), type));
  }

  private static RecipientMatch compared(AssertionPage page, Recipient.Type type, String typed) {
    boolean comparable =
        switch (type) {
          case EMAIL -> Texts.isEmail(typed);
          case URL -> Texts.isHttpIri(typed);
          case TELEPHONE -> !typed.isEmpty();
        };
    if (!comparable) {
      return RecipientMatch.NOT_COMPARABLE;
    }
    JsonNode assertion = Json.mapper().valueToTree(page.assertion());
    return BadgeObject.of(assertion)
        .map(read -> RecipientComparison.of(read, new RecipientClaim(type, typed), Version.V2_0))
        .map(RecipientComparison::match)
        .orElse(RecipientMatch.NOT_COMPARABLE);
  }

  /** The key of the answer's words. */
  public String key() {
    String key = "whose." + match.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return switch (match) {
      case EXACT, LOWER_CASE, OTHER_CASE, OTHER_FORM -> key;
      case NOT_COMPARABLE, NONE -> key + "-" + type.term();
    };
  }

  /** The look of the answer. */
  public Look look() {
    return switch (match) {
      case EXACT, LOWER_CASE, OTHER_CASE, OTHER_FORM -> Look.VALID;
      case NONE -> Look.INVALID;
      case NOT_COMPARABLE -> Look.UNVERIFIABLE;
    };
  }
}
