package dev.blazon.page;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.openbadges.Assertion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An Assertion in the list on its issuer's page, where only Assertions appear whose recipient has
 * made them public.
 *
 * @param path the path of the page about it
 * @param badge the name of its badge
 * @param name who received it; null where its holder hides that, or the document has no name; an
 *     identity in clear is on no list
 * @param issuedOn since when it is awarded
 */
public record AwardTile(String path, String badge, @Nullable String name, Instant issuedOn) {

  /** The tile of an Assertion of ours. */
  public static AwardTile of(
      AssertionRecord assertion, BadgeRecord badge, Presentation presentation, PublicUrls urls) {
    Assertion document = Json.readStored(assertion.json(), Assertion.class);
    return new AwardTile(
        Addresses.path(urls.page(assertion.id())),
        badge.badgeClass().name(),
        RecipientShown.of(document, presentation.nameHidden()).name(),
        assertion.issuedOn());
  }
}
