package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.issuing.FindAssertions.Sought;
import dev.blazon.issuing.ReadAssertions.AssertionView;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Status;
import dev.blazon.openbadges.Recipient;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.register.Holding;
import dev.blazon.store.Change;
import dev.blazon.store.InvalidCursor;
import dev.blazon.store.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindAssertionsTest extends AwardScene {
  private static final Recipient ADA =
      new Recipient(Recipient.Type.EMAIL, "ada@example.org", true, null, null);
  private static final Recipient BOB =
      new Recipient(Recipient.Type.EMAIL, "bob@example.org", true, null, null);

  private final FindAssertions find =
      new FindAssertions(
          store,
          store,
          store,
          Registrars.DIGESTER,
          new ReadAssertions(store, store, URLS, clock),
          clock);

  private final BadgeRecord welding = badge(VerificationType.HOSTED, true);
  private final BadgeRecord brazing = badge(VerificationType.HOSTED, true);

  @Test
  void allThatSomebodyHasOfAnIssuerIsFoundTheLatestFirst() {
    List<String> awarded = List.of(award(welding, ADA), award(brazing, ADA), award(welding, ADA));
    award(welding, BOB);
    assertEquals(awarded.reversed(), found(ADA));
    assertEquals(
        awarded.reversed(),
        found(Recipient.named("ADA@example.ORG").orElseThrow()),
        "however it is spelt");
    assertEquals(List.of(), found(Recipient.named("nobody@example.org").orElseThrow()));
  }

  @Test
  void anotherIssuerFindsNothingOfIt() {
    award(welding, ADA);
    assertEquals(List.of(), ids(find.of(other, ADA, null)));
    assertEquals(
        Optional.empty(), find.of(other, welding.id(), new Sought(ADA, null, null, null), null));
  }

  @Test
  void ofABadgeThereIsWhatIsOfThatRecipientTimeAndStatus() {
    List<String> awarded = new ArrayList<>();
    List<Instant> at = new ArrayList<>();
    for (Recipient recipient : List.of(ADA, BOB, ADA, BOB, ADA)) {
      at.add(now());
      awarded.add(award(welding, recipient));
      award(brazing, recipient);
    }
    AssertionRecord third = store.assertion(awarded.get(2)).orElseThrow();
    keep(new Change.ReplaceAssertion(third.revoke("In error", now(), BY)));
    assertEquals(pick(awarded, 4, 2, 0), sought(new Sought(ADA, null, null, null)));
    assertEquals(pick(awarded, 4, 0), sought(new Sought(ADA, null, null, Status.ACTIVE)));
    assertEquals(pick(awarded, 2), sought(new Sought(ADA, null, null, Status.REVOKED)));
    assertEquals(pick(awarded, 2), sought(new Sought(ADA, at.get(1), at.get(4), null)));
    assertEquals(pick(awarded, 4, 3, 2), sought(new Sought(null, at.get(2), null, null)));
    assertEquals(pick(awarded, 1, 0), sought(new Sought(null, null, at.get(2), null)));
    assertEquals(pick(awarded, 3), sought(new Sought(null, at.get(2), at.get(4), Status.ACTIVE)));
  }

  @Test
  void pagesLeadToAllOfIt() {
    List<String> awarded = new ArrayList<>();
    for (int i = 0; i < 230; i++) {
      String id = award(i % 3 == 0 ? welding : brazing, ADA);
      if (i % 3 == 0) {
        awarded.add(id);
      }
    }
    List<String> found = new ArrayList<>();
    String cursor = null;
    int pages = 0;
    do {
      Page<AssertionView> page =
          find.of(issuer, welding.id(), new Sought(ADA, null, null, null), cursor).orElseThrow();
      assertTrue(page.elements().size() <= 100);
      found.addAll(ids(page));
      cursor = page.cursor();
      pages++;
    } while (cursor != null);
    assertEquals(awarded.reversed(), found);
    assertEquals(3, pages, "what is passed over counts, so that each page takes as long");
    assertThrows(InvalidCursor.class, () -> find.of(issuer, ADA, "made up"));
  }

  @Test
  void whatWasErasedFromTheStoreIsPassedOver() {
    String kept = award(welding, ADA);
    String holder = Registrars.DIGESTER.of(issuer, ADA.type(), ADA.identity()).ofIssuer();
    keep(new Change.AddHolding(new Holding(holder, ids.next(), welding.id(), welding.id(), now())));
    assertEquals(List.of(kept), found(ADA));
  }

  private String award(BadgeRecord badge, Recipient recipient) {
    clock.advance(Duration.ofSeconds(1));
    return awarded(tried(award(badge, List.of(to(recipient)), null)).items().getFirst()).id();
  }

  private List<String> found(Recipient recipient) {
    return ids(find.of(issuer, recipient, null));
  }

  private List<String> sought(Sought sought) {
    Page<AssertionView> page = find.of(issuer, welding.id(), sought, null).orElseThrow();
    assertEquals(null, page.cursor());
    return ids(page);
  }

  private static List<String> ids(Page<AssertionView> page) {
    return page.elements().stream().map(AssertionView::id).toList();
  }

  private static List<String> pick(List<String> from, int... numbers) {
    List<String> picked = new ArrayList<>();
    for (int number : numbers) {
      picked.add(from.get(number));
    }
    return picked;
  }
}
