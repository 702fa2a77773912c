package dev.blazon.page.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.EndorsementList;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.EndorsementRecordBuilder;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.lifecycle.Visibility;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.BadgeClassBuilder;
import dev.blazon.openbadges.ClaimBuilder;
import dev.blazon.openbadges.Endorsement;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.openbadges.Verification;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.page.AwardTile;
import dev.blazon.page.BadgePage;
import dev.blazon.page.BadgeTile;
import dev.blazon.page.EndorsementShown;
import dev.blazon.page.IssuerPage;
import dev.blazon.page.SampleAward;
import dev.blazon.page.SampleCatalog;
import dev.blazon.store.Change;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.InvalidCursor;
import dev.blazon.store.Records;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What there is to see of badges and issuers. */
class ShowCatalogTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:15:42Z");
  private static final Subject BADGE = new Subject(Subject.Kind.BADGE_CLASS, SampleCatalog.BADGE);
  private static final Artwork ARTWORK = new Artwork("0".repeat(64), "image/png");
  private static final Subject ISSUER = new Subject(Subject.Kind.PROFILE, SampleCatalog.ISSUER);

  private final InMemoryStore store = SampleAward.storeOf(SampleAward.record());
  private final Records records = Records.of(store, store, store);
  private final ShowBadge badges = new ShowBadge(records, store, SampleAward.URLS, () -> NOW);
  private final ShowIssuer issuers =
      new ShowIssuer(store, store, store, records, SampleAward.URLS, () -> NOW);

  @Test
  void aBadgeIsThatOfTheStore() {
    BadgePage page = badge(SampleCatalog.BADGE);

    assertEquals(SampleAward.badgeClass(), page.badge());
    assertEquals(SampleAward.profile(), page.issuer());
    assertEquals(List.of(), page.endorsements());
  }

  @Test
  void aBadgeThatWasNeverAwardedIsShownAsItsDocumentIs() {
    add(1, null);

    assertEquals(false, badge(id(1)).record().awarded());
  }

  @Test
  void whatIsNotThereIsUnknown() {
    for (String id : new String[] {"a".repeat(26), "", "not an id"}) {
      assertEquals(new ShowBadge.Outcome.Unknown(), badges.show(id));
      assertEquals(new ShowIssuer.Outcome.Unknown(), issuers.show(id, null));
    }
  }

  @Test
  void whatHoldersLetBeListedIsOnTheFirstPageOfTheIssuerWhileItIsGood() {
    AssertionRecord award = SampleAward.record();
    assertEquals(List.of(), issuer(null).awards());
    Presentation listed = Presentation.usual(award).as(Visibility.PUBLIC, false);
    store.commit(List.of(new Change.KeepPresentation(listed)), null);
    AwardTile tile = issuer(null).awards().getFirst();
    assertEquals(1, issuer(null).awards().size());
    assertEquals("Open Water Navigator", tile.badge());
    assertEquals("/view/" + award.id(), tile.path());

    store.commit(List.of(new Change.KeepPresentation(listed.as(Visibility.PUBLIC, true))), null);
    assertEquals(null, issuer(null).awards().getFirst().name());

    store.commit(List.of(new Change.ReplaceAssertion(award.revoke("A mistake", NOW, "key"))), null);
    assertEquals(List.of(), issuer(null).awards());
  }

  /** Those that are not good any more take nobody's place. */
  @Test
  void whatIsGoodIsListedAlthoughMuchWasRevokedSince() {
    AssertionRecord good = SampleAward.record();
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.KeepPresentation(Presentation.usual(good).as(Visibility.PUBLIC, false)));
    for (int i = 0; i < 20; i++) {
      AssertionRecord revoked =
          AssertionRecordBuilder.builder(good)
              .id(id(100 + i))
              .issuedOn(good.issuedOn().plusSeconds(1 + i))
              .build();
      changes.add(new Change.AddAssertion(revoked.revoke("A mistake", NOW, "key")));
      changes.add(
          new Change.KeepPresentation(Presentation.usual(revoked).as(Visibility.PUBLIC, false)));
    }
    store.commit(changes, null);
    assertEquals(
        List.of("/view/" + good.id()),
        issuer(null).awards().stream().map(AwardTile::path).toList());
  }

  @Test
  void onlyEndorsementsThatAreGoodAndOfThisVeryThingAreShown() {
    List<String> ofBadge =
        List.of(
            endorse("good", BADGE, SampleAward.URLS.badge(SampleCatalog.BADGE), false),
            endorse("revoked", BADGE, SampleAward.URLS.badge(SampleCatalog.BADGE), true),
            endorse("wrong", BADGE, SampleAward.URLS.badge("a".repeat(26)), false),
            "https://elsewhere.example.org/endorsements/1",
            SampleAward.URLS.endorsement("a".repeat(26)));
    String ofIssuer =
        endorse("issuer", ISSUER, SampleAward.URLS.issuer(SampleCatalog.ISSUER), false);
    store.commit(
        List.of(
            new Change.KeepEndorsementList(EndorsementList.none(BADGE).with(ofBadge, "key")),
            new Change.KeepEndorsementList(
                EndorsementList.none(ISSUER).with(List.of(ofIssuer), "key"))),
        null);

    assertEquals(List.of("good"), comments(badge(SampleCatalog.BADGE).endorsements()));
    assertEquals(List.of("issuer"), comments(badge(SampleCatalog.BADGE).issuerEndorsements()));
    assertEquals(List.of("issuer"), comments(issuer(null).endorsements()));
    assertEquals("Harbour College", issuer(null).endorsements().getFirst().endorser());
  }

  /** The page of a badge has one part for each; a longer one further down may have no room. */
  @Test
  void wordsThatHaveNoRoomStandWhereTheEndorsementIs() {
    String claimed = SampleAward.URLS.badge(SampleCatalog.BADGE);
    List<String> urls = new ArrayList<>();
    for (int words : new int[] {60_000, 60_000, 40_000, 1}) {
      urls.add(endorse("e" + "bcde".charAt(urls.size()), "w".repeat(words), BADGE, claimed, false));
    }
    store.commit(
        List.of(new Change.KeepEndorsementList(EndorsementList.none(BADGE).with(urls, "key"))),
        null);

    List<EndorsementShown> shown = badge(SampleCatalog.BADGE).endorsements();
    assertEquals(
        Arrays.asList(60_000, null, 40_000, null),
        comments(shown).stream().map(words -> words == null ? null : words.length()).toList());
    assertEquals(
        Arrays.asList(null, urls.get(1), null, urls.get(3)),
        shown.stream().map(EndorsementShown::elsewhere).toList());
  }

  @Test
  void anIssuerShowsItsNewestBadgesFirstAndTheOlderBehindACursor() {
    for (int i = 1; i <= ShowIssuer.BADGES + 1; i++) {
      add(i, null);
    }

    IssuerPage first = issuer(null);
    assertEquals(true, first.beginning());
    assertEquals(ShowIssuer.BADGES, first.badges().size());
    assertEquals("Badge " + (ShowIssuer.BADGES + 1), first.badges().getFirst().name());
    IssuerPage second = issuer(first.cursor());
    assertEquals(false, second.beginning());
    assertEquals(List.of("Badge 1"), second.badges().stream().map(BadgeTile::name).toList());
    assertNull(second.cursor());
    assertThrows(InvalidCursor.class, () -> issuer("none"));
  }

  @Test
  void aBadgeThatIsContinuedIsShownOnce() {
    add(2, id(3));
    add(3, null);

    assertEquals(List.of("Badge 3"), issuer(null).badges().stream().map(BadgeTile::name).toList());
  }

  @Test
  void aBadgeThatHasNoArtworkYetIsADraft() {
    add(2, null, null);
    add(3, null);

    assertEquals(List.of("Badge 3"), issuer(null).badges().stream().map(BadgeTile::name).toList());
  }

  private BadgePage badge(String id) {
    return assertInstanceOf(ShowBadge.Outcome.Shown.class, badges.show(id)).page();
  }

  private IssuerPage issuer(@Nullable String cursor) {
    return assertInstanceOf(
            ShowIssuer.Outcome.Shown.class, issuers.show(SampleCatalog.ISSUER, cursor))
        .page();
  }

  private static String id(int number) {
    return "more".repeat(6) + (char) ('a' + number / 24) + (char) ('a' + number % 24);
  }

  private void add(int number, @Nullable String continuation) {
    add(number, continuation, ARTWORK);
  }

  private void add(int number, @Nullable String continuation, @Nullable Artwork artwork) {
    BadgeClass document = SampleAward.badgeClass();
    BadgeRecord badge =
        BadgeRecordBuilder.builder()
            .id(id(number))
            .issuer(SampleCatalog.ISSUER)
            .badgeClass(
                BadgeClassBuilder.builder()
                    .id(SampleAward.URLS.badge(id(number)))
                    .name("Badge " + number)
                    .description(document.description())
                    .criteria(document.criteria())
                    .issuer(document.issuer())
                    .version("1")
                    .additional(AdditionalProperties.NONE)
                    .build())
            .verification(VerificationType.SIGNED)
            .expiryPolicy(ExpiryPolicy.KEEP)
            .artwork(artwork)
            .awarded(false)
            .createdAt(SampleAward.ISSUED.plusSeconds(number))
            .version(1)
            .continuation(continuation)
            .trail(Trail.UNKNOWN)
            .renewal(RenewalPolicy.NONE)
            .build();
    store.commit(List.of(new Change.AddBadge(badge)), null);
  }

  /** The issuer endorses; gives back the URL. */
  private String endorse(String name, Subject subject, String claimed, boolean revoked) {
    return endorse(name, name, subject, claimed, revoked);
  }

  private String endorse(
      String name, String comment, Subject subject, String claimed, boolean revoked) {
    String id = name + "a".repeat(26 - name.length());
    Endorsement document =
        new Endorsement(
            SampleAward.URLS.endorsement(id),
            ClaimBuilder.builder().id(claimed).endorsementComment(comment).build(),
            SampleAward.URLS.issuer(SampleCatalog.ISSUER),
            Verification.hosted(),
            OpenBadges.dateTime(NOW),
            AdditionalProperties.NONE);
    EndorsementRecord record =
        EndorsementRecordBuilder.builder()
            .id(id)
            .issuer(SampleCatalog.ISSUER)
            .request(null)
            .endorser(null)
            .subject(subject)
            .document(document)
            .listed(true)
            .createdAt(NOW)
            .changedAt(NOW)
            .version(1)
            .trail(Trail.UNKNOWN)
            .build();
    store.commit(
        List.of(
            new Change.AddEndorsement(revoked ? record.revoke("Too soon", NOW, "key") : record)),
        null);
    return document.id();
  }

  private static List<@Nullable String> comments(List<EndorsementShown> endorsements) {
    List<@Nullable String> comments = new ArrayList<>();
    endorsements.forEach(endorsement -> comments.add(endorsement.comment()));
    return comments;
  }
}
