package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.issuing.EditBadge.Refusal;
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
import dev.blazon.service.BadgeView;
import dev.blazon.store.Change;
import dev.blazon.store.Results;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditBadgeTest extends VerbScene {
  private static final Related OLDER = Related.badgeClass("https://example.org/badges/older", "1");

  private final EditBadge edit = new EditBadge(store, commits);

  @Test
  void allOfItIsReplacedButItsPlaceItsArtworkAndItsVersions() {
    BadgeRecord badge = badge(VerificationType.SIGNED, false).withLink(OLDER, "second-key");
    keep(new Change.ReplaceBadge(badge));
    BadgeClass old = badge.badgeClass();
    BadgeView view = Results.success(edit.edit(issuer, badge.id(), BadgeEdits.everything(), BY));

    BadgeRecord edited =
        BadgeRecordBuilder.builder()
            .id(badge.id())
            .issuer(issuer)
            .badgeClass(
                BadgeClassBuilder.builder()
                    .id(old.id())
                    .name("Brazing")
                    .description("Can braze")
                    .image(
                        new Image(
                            URLS.badgeImage(badge.id()), "A flame", "https://example.org/author"))
                    .criteria(BadgeEdits.CRITERIA)
                    .issuer(old.issuer())
                    .alignment(BadgeEdits.ALIGNMENT)
                    .tags(List.of("solder"))
                    .version("1")
                    .related(List.of(OLDER, BadgeEdits.RELATED))
                    .additional(BadgeEdits.GERMAN)
                    .build())
            .verification(VerificationType.HOSTED)
            .validity(Period.ofYears(2))
            .expiryPolicy(ExpiryPolicy.KEEP)
            .artwork(badge.artwork())
            .awarded(false)
            .createdAt(badge.createdAt())
            .version(3)
            .trail(new Trail("first-key", BY))
            .renewal(RenewalPolicy.NONE)
            .build();
    assertWritten(new Change.ReplaceBadge(edited));
    assertEquals(BadgeView.of(edited), view);
  }

  @Test
  void whatIsNotSaidStays() {
    BadgeRecord badge = badge(VerificationType.SIGNED, false);
    Results.success(edit.edit(issuer, badge.id(), BadgeEdits.named(null), BY));

    assertWritten(
        new Change.ReplaceBadge(
            BadgeRecordBuilder.builder()
                .id(badge.id())
                .issuer(issuer)
                .badgeClass(badge.badgeClass())
                .verification(VerificationType.SIGNED)
                .expiryPolicy(ExpiryPolicy.REVOKE)
                .artwork(badge.artwork())
                .awarded(false)
                .createdAt(badge.createdAt())
                .version(2)
                .trail(new Trail("first-key", BY))
                .renewal(RenewalPolicy.NONE)
                .build()));
  }

  /** Those of its versions are Blazon's; the others are the issuer's to replace. */
  @Test
  void linksToOtherEditionsStayUntilOthersTakeTheirPlace() {
    BadgeRecord badge =
        badge(VerificationType.SIGNED, false).withLink(OLDER, BY).withLink(BadgeEdits.RELATED, BY);
    assertEquals(
        List.of(OLDER, BadgeEdits.RELATED),
        BadgeEdits.named("Brazing").appliedTo(badge).badgeClass().related());
    Related another = new Related("BadgeClass", "https://example.org/badges/maori", null, "mi");
    BadgeRecord before = badge.withLink(another, BY);
    assertEquals(
        List.of(OLDER, BadgeEdits.RELATED),
        BadgeEdits.everything().appliedTo(before).badgeClass().related());
  }

  @Test
  void aBadgeOfAnotherIssuerOrOfNobodyIsUnknown() {
    BadgeRecord badge = badge(VerificationType.HOSTED, false);
    Refusal unknown = new Refusal.UnknownBadge();
    assertRefused(unknown, edit.edit(other, badge.id(), BadgeEdits.everything(), BY));
    assertRefused(unknown, edit.edit(issuer, ids.next(), BadgeEdits.everything(), BY));
    assertRefused(unknown, edit.edit(issuer, "no id", BadgeEdits.everything(), BY));
  }

  @Test
  void anAwardedBadgeStaysAsItIs() {
    BadgeRecord badge = badge(VerificationType.HOSTED, true);
    assertRefused(
        new Refusal.AlreadyAwarded(), edit.edit(issuer, badge.id(), BadgeEdits.everything(), BY));
  }

  @Test
  void extensionsThatCannotBePublishedAreRefused() {
    BadgeRecord badge = badge(VerificationType.HOSTED, false);
    assertRefused(
        new Refusal.Invalid(FAULTS),
        edit.edit(issuer, badge.id(), BadgeEdits.extended(BAD.extensions()), BY));
  }

  @Test
  void moreThanCanBeKeptIsRefused() {
    BadgeRecord badge = badge(VerificationType.HOSTED, false);
    assertThrows(
        TooMuchSaid.class, () -> edit.edit(issuer, badge.id(), BadgeEdits.named(ENDLESS), BY));
    assertNothingWritten();
  }
}
