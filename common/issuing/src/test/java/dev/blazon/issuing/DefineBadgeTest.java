package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.issuing.DefineBadge.Refusal;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.TooMuchSaid;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.AlignmentObject;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.BadgeClassBuilder;
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
        BadgeClassBuilder.builder()
            .id(URLS.badge(id))
            .name("Welding")
            .description("Can weld")
            .image(WORDS)
            .criteria(CRITERIA)
            .issuer(URLS.issuer(issuer))
            .alignment(ALIGNMENT)
            .tags(List.of("metal"))
            .version("1")
            .related(RELATED)
            .additional(GOOD)
            .build();
    assertWritten(
        new Change.AddBadge(
            BadgeRecordBuilder.builder()
                .id(id)
                .issuer(issuer)
                .badgeClass(document)
                .verification(VerificationType.SIGNED)
                .validity(Period.ofYears(2))
                .expiryPolicy(ExpiryPolicy.KEEP)
                .awarded(false)
                .createdAt(now())
                .version(1)
                .trail(Trail.of(BY))
                .renewal(RenewalPolicy.NONE)
                .build()));
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
    return BadgeDetailsBuilder.builder()
        .name(name)
        .description("Can weld")
        .criteria(CRITERIA)
        .tags(List.of("metal"))
        .alignment(ALIGNMENT)
        .image(WORDS)
        .related(RELATED)
        .additional(additional)
        .validity(Period.ofYears(2))
        .verification(VerificationType.SIGNED)
        .expiryPolicy(ExpiryPolicy.KEEP)
        .renewal(RenewalPolicy.NONE)
        .build();
  }
}
