package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.issuing.AwardBadge.Item;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.openbadges.Recipient;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.service.Parallel;
import dev.blazon.store.Change;
import dev.blazon.store.RegisterStore;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.RequestKey;
import dev.blazon.store.RequestRecord;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Awards to somebody who has the badge already. */
class DuplicatesTest extends AwardScene {
  private static final Recipient ADA = email("ada@example.org");

  @Test
  void withoutBeingToldItIsAwardedOnceMore() {
    BadgeRecord badge = badge(VerificationType.HOSTED, false);
    List<Item> items = tried(award(badge, List.of(to(ADA), to(ADA)), null)).items();
    items.forEach(AwardScene::awarded);
    assertEquals(List.of(), store.onlyAwards(holder(issuer)));
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSE", "SKIP"})
  void whoHasItIsAnsweredWithWhatThereIs(Duplicates duplicates) {
    BadgeRecord badge = badge(VerificationType.HOSTED, false);
    String first = awarded(one(badge, ADA, Duplicates.ALLOW)).id();
    int written = recorded.changes().size();
    for (String spelling : List.of("ada@example.org", "ADA@example.ORG")) {
      Item item = one(badge, email(spelling), duplicates);
      assertHeld(first, item);
    }
    assertEquals(written, recorded.changes().size());
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSE", "SKIP"})
  void whoHasAnotherVersionHasIt(Duplicates duplicates) {
    BadgeRecord first = badge(VerificationType.HOSTED, false);
    String old = awarded(one(first, ADA, duplicates)).id();
    BadgeRecord second = nextVersion(first);
    assertHeld(old, one(second, ADA, duplicates));
    BadgeRecord third = nextVersion(awardedTo(second, email("someone@example.org")));
    assertHeld(old, one(third, ADA, duplicates));
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSE", "SKIP"})
  void whatIsNoLongerActiveIsNotInTheWay(Duplicates duplicates) {
    BadgeRecord badge = badge(VerificationType.HOSTED, false);
    AssertionRecord revoked = kept(one(badge, ADA, duplicates));
    keep(new Change.ReplaceAssertion(revoked.revoke("In error", now(), BY)));
    AssertionRecord expiring =
        kept(
            tried(
                    award(
                        badge,
                        List.of(
                            AwardBuilder.builder(to(ADA))
                                .expires(now().plus(Duration.ofHours(1)))
                                .build()),
                        duplicates,
                        null))
                .items()
                .getFirst());
    assertHeld(expiring.id(), one(badge, ADA, duplicates));
    // Its time is over, although no sweep has written that.
    clock.advance(Duration.ofHours(1));
    String third = awarded(one(badge, ADA, duplicates)).id();
    assertHeld(third, one(badge, ADA, duplicates));
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSE", "SKIP"})
  void anotherPersonBadgeOrIssuerIsNotInTheWay(Duplicates duplicates) {
    BadgeRecord badge = badge(VerificationType.HOSTED, false);
    awarded(one(badge, ADA, duplicates));
    awarded(one(badge, email("ada@example.com"), duplicates));
    awarded(
        one(
            badge,
            new Recipient(Recipient.Type.URL, "https://ada.example.org", true, null, null),
            duplicates));
    awarded(one(badge(VerificationType.HOSTED, false), ADA, duplicates));
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSE", "SKIP"})
  void twoOfOnePersonInOneRequestAreOne(Duplicates duplicates) {
    BadgeRecord badge = badge(VerificationType.HOSTED, false);
    List<Award> awards =
        List.of(to(email("ada@example.org")), BAD_AWARD, to(email("Ada@Example.org")));
    List<Item> items = tried(award(badge, awards, duplicates, null)).items();
    assertHeld(awarded(items.get(0)).id(), items.get(2));
    assertEquals(Item.faulty(FAULTS), items.get(1));
    assertEquals(1, store.assertions(badge.id(), null, 10).elements().size());
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSE", "SKIP"})
  void aFaultyAwardIsInNobodysWay(Duplicates duplicates) {
    BadgeRecord badge = badge(VerificationType.HOSTED, false);
    Award faulty = AwardBuilder.builder(to(ADA)).additional(BAD).build();
    List<Item> items = tried(award(badge, List.of(faulty, to(ADA)), duplicates, null)).items();
    assertEquals(Item.faulty(FAULTS), items.get(0));
    awarded(items.get(1));
  }

  /** Across all transactions of a list, of which each takes fewer awards than without. */
  @ParameterizedTest
  @EnumSource(names = {"REFUSE", "SKIP"})
  void aListOfOnePersonIsOneAward(Duplicates duplicates) {
    int part = AwardBadge.part(duplicates);
    assertTrue(part < PART, "an award writes one thing more");
    BadgeRecord badge = badge(VerificationType.HOSTED, false);
    List<Item> items =
        tried(award(badge, Collections.nCopies(3 * part + 1, to(ADA)), duplicates, REQUEST))
            .items();
    String only = awarded(items.getFirst()).id();
    items.subList(1, items.size()).forEach(item -> assertHeld(only, item));
    assertEquals(1, store.assertions(badge.id(), null, 10).elements().size());
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSE", "SKIP"})
  void ofManyAtOnceOneIsMade(Duplicates duplicates) {
    BadgeRecord badge = badge(VerificationType.HOSTED, true);
    List<Item> items =
        Parallel.all(
            IntStream.range(0, 64)
                .<Callable<Item>>mapToObj(i -> () -> one(badge, ADA, duplicates))
                .toList());
    List<Item> made = items.stream().filter(item -> item.awarded() != null).toList();
    assertEquals(1, made.size());
    String only = awarded(made.getFirst()).id();
    items.stream().filter(item -> item.awarded() == null).forEach(item -> assertHeld(only, item));
    assertEquals(1, store.assertions(badge.id(), null, 100).elements().size());
  }

  /** Whatever is read of it before, and whatever after. */
  @ParameterizedTest
  @EnumSource(names = {"REFUSE", "SKIP"})
  void oneThatIsMadeBetweenReadingAndWritingIsSeen(Duplicates duplicates) {
    BadgeRecord badge = badge(VerificationType.HOSTED, true);
    List<String> faster = new ArrayList<>();
    RegisterStore disturbed =
        (RegisterStore)
            Proxy.newProxyInstance(
                RegisterStore.class.getClassLoader(),
                new Class<?>[] {RegisterStore.class},
                (proxy, method, arguments) -> {
                  Object read = method.invoke(store, arguments);
                  if (method.getName().equals("holdings") && faster.isEmpty()) {
                    faster.add(awarded(one(badge, ADA, duplicates)).id());
                  }
                  return read;
                });
    Registrar slow =
        new Registrar(
            store,
            store,
            disturbed,
            Registrars.DIGESTER,
            new Registrars.Failing(new IllegalStateException("asked")));
    AwardBadge.Tried tried =
        tried(
            verb(commits, slow).award(issuer, badge.id(), List.of(to(ADA)), duplicates, BY, null));
    assertHeld(faster.getFirst(), tried.items().getFirst());
    assertEquals(1, store.assertions(badge.id(), null, 10).elements().size());
  }

  @Test
  void whatWasPassedOverStaysSoForARepeatedRequest() {
    BadgeRecord badge = badge(VerificationType.HOSTED, false);
    AssertionRecord first = kept(one(badge, ADA, Duplicates.ALLOW));
    AwardBadge.Tried skipped = tried(award(badge, List.of(to(ADA)), Duplicates.SKIP, REQUEST));
    keep(new Change.ReplaceAssertion(first.revoke("In error", now(), BY)));
    assertEquals(
        new AwardBadge.Tried(skipped.items(), true),
        tried(award(badge, List.of(to(ADA)), Duplicates.SKIP, REQUEST)));
  }

  /** As with all that is refused: once what was in the way is gone, the same request may pass. */
  @Test
  void whatWasRefusedIsNotRemembered() {
    BadgeRecord badge = badge(VerificationType.HOSTED, false);
    AssertionRecord first = kept(one(badge, ADA, Duplicates.ALLOW));
    assertHeld(
        first.id(),
        tried(award(badge, List.of(to(ADA)), Duplicates.REFUSE, REQUEST)).items().getFirst());
    keep(new Change.ReplaceAssertion(first.revoke("In error", now(), BY)));
    awarded(tried(award(badge, List.of(to(ADA)), Duplicates.REFUSE, REQUEST)).items().getFirst());
  }

  @Test
  void aListIsAnsweredAsTheFirstTimeHoweverMuchOfItWasHeld() {
    BadgeRecord badge = badge(VerificationType.HOSTED, false);
    for (Duplicates duplicates : List.of(Duplicates.REFUSE, Duplicates.SKIP)) {
      RepeatableRequest request =
          new RepeatableRequest(new RequestKey("caller", duplicates.name()), "fingerprint");
      Recipient someone = email(duplicates + "@example.org");
      List<Award> awards = List.of(to(someone), to(someone), BAD_AWARD);
      AwardBadge.Tried tried = tried(award(badge, awards, duplicates, request));
      assertEquals(
          new AwardBadge.Tried(tried.items(), true),
          tried(award(badge, awards, duplicates, request)));
    }
  }

  /** As an earlier release left it, whose transactions took more awards. */
  @Test
  void aPartThatWasLargerOnceIsAnsweredWhole() {
    BadgeRecord badge = badge(VerificationType.HOSTED, false);
    List<Award> awards = awards(PART + 3);
    List<Item> first = tried(award(badge, awards.subList(0, PART), null)).items();
    List<Item> whole = IntStream.range(0, PART + 3).mapToObj(i -> first.get(i % PART)).toList();
    store.commit(
        List.of(),
        new RequestRecord(
            REQUEST.part(0).key(),
            REQUEST.fingerprint(),
            Json.write(Map.of("items", whole)),
            now().plus(Duration.ofDays(1))));
    assertEquals(new AwardBadge.Tried(whole, true), tried(award(badge, awards, REQUEST)));
    assertEquals(PART, store.assertions(badge.id(), null, 1_000).elements().size());
  }

  private Item one(BadgeRecord badge, Recipient recipient, Duplicates duplicates) {
    return tried(award(badge, List.of(to(recipient)), duplicates, null)).items().getFirst();
  }

  private BadgeRecord awardedTo(BadgeRecord badge, Recipient recipient) {
    awarded(one(badge, recipient, Duplicates.ALLOW));
    return store.badge(badge.id()).orElseThrow();
  }

  private AssertionRecord kept(Item item) {
    return store.assertion(awarded(item).id()).orElseThrow();
  }

  private static void assertHeld(String first, Item item) {
    assertNull(item.awarded());
    assertEquals(List.of(), item.faults());
    AwardBadge.AwardAnswer held = Objects.requireNonNull(item.held());
    assertEquals(first, held.id());
    assertEquals(URLS.assertion(first), held.assertion());
  }

  private static String holder(String issuer) {
    return Registrars.DIGESTER.of(issuer, ADA.type(), ADA.identity()).ofIssuer();
  }

  private static Recipient email(String address) {
    return new Recipient(Recipient.Type.EMAIL, address, true, null, null);
  }
}
