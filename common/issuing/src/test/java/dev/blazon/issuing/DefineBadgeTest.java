package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.issuing.DefineBadge.Refusal;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.TooMuchSaid;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.AlignmentObject;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.Criteria;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Related;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.store.Change;
import dev.blazon.store.Results;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefineBadgeTest extends VerbScene {
  private static final Criteria CRITERIA =
      new Criteria("https://example.org/welding", "Weld something");
  private static final List<AlignmentObject> ALIGNMENT =
      List.of(new AlignmentObject("Joining", "https://example.org/j", "Joins", "Metals", "J1"));
  private static final Image WORDS = new Image(null, "A torch", "https://example.org/author");
  private static final List<Related> RELATED =
      List.of(new Related("BadgeClass", "https://example.org/badges/english", null, "en"));

  private final DefineBadge define = new DefineBadge(store, commits, ids, URLS, store, clock);

  @Test
  void allThatIsSaidIsKept() {
    DefineBadge.Defined defined =
        Results.first(define.define(issuer, details("Welding", GOOD), BY, null));

    String id = defined.id();
    assertEquals(URLS.badge(id), defined.badgeClass());
    BadgeClass document =
        new BadgeClass(
            URLS.badge(id),
            "Welding",
            "Can weld",
            WORDS,
            CRITERIA,
            URLS.issuer(issuer),
            ALIGNMENT,
            List.of("metal"),
            "1",
            RELATED,
            GOOD);
    assertWritten(
        new Change.AddBadge(
            new BadgeRecord(
                id,
                issuer,
                document,
                VerificationType.SIGNED,
                Period.ofYears(2),
                ExpiryPolicy.KEEP,
                null,
                false,
                now(),
                1,
                Trail.of(BY))));
  }

  @Test
  void aRepeatedRequestDefinesOneBadge() {
    assertDoneOnce(() -> define.define(issuer, details("Welding", GOOD), BY, REQUEST));
  }

  @Test
  void anIssuerThatIsNotThereIsUnknown() {
    for (String unknown : List.of(ids.next(), "no id")) {
      assertRefused(
          new Refusal.UnknownIssuer(),
          define.define(unknown, details("Welding", GOOD), BY, REQUEST));
    }
  }

  @Test
  void extensionsThatCannotBePublishedAreRefused() {
    assertRefused(
        new Refusal.Invalid(FAULTS), define.define(issuer, details("Welding", BAD), BY, REQUEST));
  }

  @Test
  void moreThanCanBeKeptIsRefused() {
    assertThrows(
        TooMuchSaid.class, () -> define.define(issuer, details(ENDLESS, GOOD), BY, REQUEST));
    assertNothingWritten();
  }

  private static BadgeDetails details(String name, AdditionalProperties additional) {
    return new BadgeDetails(
        name,
        "Can weld",
        CRITERIA,
        List.of("metal"),
        ALIGNMENT,
        WORDS,
        RELATED,
        additional,
        Period.ofYears(2),
        VerificationType.SIGNED,
        ExpiryPolicy.KEEP);
  }
}
