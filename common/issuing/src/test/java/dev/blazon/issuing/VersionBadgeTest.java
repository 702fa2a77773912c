package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.issuing.VersionBadge.Refusal;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.TooMuchSaid;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.BadgeClassBuilder;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Related;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.store.Change;
import dev.blazon.store.Results;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionBadgeTest extends VerbScene {
  private final VersionBadge version = new VersionBadge(store, commits, ids, URLS, store, clock);

  @Test
  void theNextVersionKeepsTheArtworkAndBothLinkToEachOther() {
    BadgeRecord old = badge(VerificationType.SIGNED, true);
    clock.advance(Duration.ofDays(1));
    DefineBadge.Defined defined =
        Results.first(version.version(issuer, old.id(), BadgeEdits.everything(), BY, null));

    String id = defined.id();
    assertEquals(URLS.badge(id), defined.badgeClass());
    BadgeClass document =
        BadgeClassBuilder.builder()
            .id(URLS.badge(id))
            .name("Brazing")
            .description("Can braze")
            .image(new Image(URLS.badgeImage(id), "A flame", "https://example.org/author"))
            .criteria(BadgeEdits.CRITERIA)
            .issuer(URLS.issuer(issuer))
            .alignment(BadgeEdits.ALIGNMENT)
            .tags(List.of("solder"))
            .version("2")
            .related(List.of(Related.badgeClass(URLS.badge(old.id()), "1"), BadgeEdits.RELATED))
            .additional(BadgeEdits.GERMAN)
            .build();
    BadgeRecord next =
        BadgeRecordBuilder.builder()
            .id(id)
            .issuer(issuer)
            .badgeClass(document)
            .verification(VerificationType.HOSTED)
            .validity(Period.ofYears(2))
            .expiryPolicy(ExpiryPolicy.KEEP)
            .artwork(old.artwork())
            .firstVersion(old.id())
            .awarded(false)
            .createdAt(now())
            .version(1)
            .trail(Trail.of(BY))
            .renewal(RenewalPolicy.NONE)
            .build();
    BadgeRecord linked =
        BadgeRecordBuilder.builder()
            .id(old.id())
            .issuer(issuer)
            .badgeClass(
                old.badgeClass().withRelated(List.of(Related.badgeClass(URLS.badge(id), "2"))))
            .verification(old.verification())
            .expiryPolicy(ExpiryPolicy.REVOKE)
            .artwork(old.artwork())
            .awarded(true)
            .createdAt(old.createdAt())
            .version(2)
            .trail(new Trail("first-key", BY))
            .renewal(RenewalPolicy.NONE)
            .build();
    assertWritten(new Change.AddBadge(next), new Change.ReplaceBadge(linked));
  }

  @Test
  void whatIsNotSaidIsThatOfTheOldOne() {
    BadgeRecord old = badge(VerificationType.SIGNED, true);
    String id =
        Results.first(version.version(issuer, old.id(), BadgeEdits.named(null), BY, null)).id();

    BadgeClass next = store.badge(id).orElseThrow().badgeClass();
    assertEquals(old.badgeClass().name(), next.name());
    assertEquals(new Image(URLS.badgeImage(id), "A torch", null), next.image());
    assertEquals(GOOD, next.additional());
  }

  @Test
  void aRepeatedRequestMakesOneVersion() {
    BadgeRecord old = badge(VerificationType.HOSTED, true);
    assertDoneOnce(() -> version.version(issuer, old.id(), BadgeEdits.everything(), BY, REQUEST));
  }

  @Test
  void aBadgeOfAnotherIssuerOrOfNobodyIsUnknown() {
    BadgeRecord old = badge(VerificationType.HOSTED, true);
    Refusal unknown = new Refusal.UnknownBadge();
    BadgeEdit edit = BadgeEdits.everything();
    assertRefused(unknown, version.version(other, old.id(), edit, BY, REQUEST));
    assertRefused(unknown, version.version(issuer, ids.next(), edit, BY, REQUEST));
    assertRefused(unknown, version.version(issuer, "no id", edit, BY, REQUEST));
  }

  @Test
  void aBadgeThatWasNeverAwardedHasNoNextVersion() {
    BadgeRecord old = badge(VerificationType.HOSTED, false);
    assertRefused(
        new Refusal.NeverAwarded(),
        version.version(issuer, old.id(), BadgeEdits.everything(), BY, REQUEST));
  }

  @Test
  void aBadgeHasOneNextVersion() {
    BadgeRecord old = badge(VerificationType.HOSTED, true);
    Related next = Related.badgeClass("https://badges.example.org/badges/next", "2");
    keep(new Change.ReplaceBadge(old.withLink(next, BY)));
    assertRefused(
        new Refusal.Superseded(next.id()),
        version.version(issuer, old.id(), BadgeEdits.everything(), BY, REQUEST));
  }

  @Test
  void aVersionAfterAnotherLinksToThatOneAndToTheSameEditions() {
    BadgeRecord first = badge(VerificationType.HOSTED, true).withLink(BadgeEdits.RELATED, BY);
    keep(new Change.ReplaceBadge(first));
    BadgeRecord second = versioned(first).whenAwarded(BY);
    keep(new Change.ReplaceBadge(second));
    BadgeRecord third = versioned(second);

    assertEquals("3", third.badgeClass().version());
    assertEquals(
        List.of(Related.badgeClass(second.badgeClass().id(), "2"), BadgeEdits.RELATED),
        third.badgeClass().related());
  }

  private BadgeRecord versioned(BadgeRecord badge) {
    return store
        .badge(
            Results.first(version.version(issuer, badge.id(), BadgeEdits.named(null), BY, null))
                .id())
        .orElseThrow();
  }

  @Test
  void extensionsThatCannotBePublishedAreRefused() {
    BadgeRecord old = badge(VerificationType.HOSTED, true);
    assertRefused(
        new Refusal.Invalid(FAULTS),
        version.version(issuer, old.id(), BadgeEdits.extended(BAD.extensions()), BY, REQUEST));
  }

  @Test
  void moreThanCanBeKeptIsRefused() {
    BadgeRecord old = badge(VerificationType.HOSTED, true);
    assertThrows(
        TooMuchSaid.class,
        () -> version.version(issuer, old.id(), BadgeEdits.named(ENDLESS), BY, REQUEST));
    assertNothingWritten();
  }
}
