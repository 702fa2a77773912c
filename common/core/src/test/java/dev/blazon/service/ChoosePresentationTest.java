package dev.blazon.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.Visibility;
import dev.blazon.register.RecipientDigests;
import dev.blazon.register.RegisterEntryBuilder;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Disturbed;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Recorded;
import dev.blazon.store.Result;
import dev.blazon.store.Results;
import dev.blazon.store.Samples;
import dev.blazon.store.TestClock;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChoosePresentationTest {
  private static final String ADA = "ada's digest";

  private final Ids ids = new Ids(new SecureRandom());
  private final TestClock clock = new TestClock();
  private final InMemoryStore store = new InMemoryStore();
  private final Recorded recorded = new Recorded(store);
  private final AssertionRecord held = Samples.bareAssertion(ids.next(), ids.next());
  private final ChoosePresentation choosing =
      new ChoosePresentation(store, store, new Commits(recorded, clock));

  ChoosePresentationTest() {
    store.commit(
        List.of(
            new Change.AddAssertion(held),
            new Change.AddRegisterEntry(
                RegisterEntryBuilder.builder()
                    .assertion(held.id())
                    .issuer(held.issuer())
                    .badge(held.badge())
                    .family(held.badge())
                    .issuedOn(held.issuedOn())
                    .recipient(new RecipientDigests("holder", ADA))
                    .contact(null)
                    .contactOf(held.id())
                    .build())),
        null);
  }

  @Test
  void theHolderChoosesAndChoosesAnew() {
    for (Visibility visibility : Visibility.values()) {
      for (boolean hidden : new boolean[] {true, false}) {
        Results.success(choosing.choose(ADA, held.id(), visibility, hidden));
        Presentation kept = store.presentation(held.id()).orElseThrow();
        assertEquals(visibility, kept.visibility());
        assertEquals(hidden, kept.nameHidden());
      }
    }
  }

  @Test
  void whatIsAsItWasIsNotWritten() {
    Results.success(choosing.choose(ADA, held.id(), Visibility.UNLISTED, false));
    assertEquals(List.of(), recorded.changes());
    Results.success(choosing.choose(ADA, held.id(), Visibility.PRIVATE, false));
    int written = recorded.changes().size();
    Results.success(choosing.choose(ADA, held.id(), Visibility.PRIVATE, false));
    assertEquals(written, recorded.changes().size());
  }

  @Test
  void nobodyElseChooses() {
    for (String id : List.of(held.id(), ids.next(), "no id", "")) {
      assertNotHeld(choosing.choose("bo's digest", id, Visibility.PRIVATE, true));
    }
    assertEquals(Optional.empty(), store.presentation(held.id()));
  }

  @Test
  void whatIsErasedIsNotShownAgain() {
    // Just before it is written.
    Disturbed disturbed =
        new Disturbed(
            store, 1, () -> store.commit(List.of(new Change.RemoveRegisterEntry(held.id())), null));
    assertNotHeld(
        new ChoosePresentation(store, store, new Commits(disturbed, clock))
            .choose(ADA, held.id(), Visibility.PUBLIC, false));
    assertEquals(Optional.empty(), store.presentation(held.id()));
  }

  private static void assertNotHeld(Result<Presentation, ChoosePresentation.Refusal> result) {
    assertEquals(new ChoosePresentation.Refusal.NotHeld(), Results.refusal(result));
  }
}
