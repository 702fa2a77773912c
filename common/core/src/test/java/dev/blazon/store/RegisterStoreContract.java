package dev.blazon.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.blazon.register.ErasureRequest;
import dev.blazon.register.Holding;
import dev.blazon.register.OnlyAward;
import dev.blazon.register.RecipientDigests;
import dev.blazon.register.RegisterEntry;
import dev.blazon.register.RegisterEntryBuilder;
import dev.blazon.register.RenewalRequest;
import dev.blazon.register.RenewalRequestBuilder;
import dev.blazon.register.RenewalState;
import dev.blazon.store.Transactions.Commit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that every {@link RegisterStore} has to pass. */
public abstract class RegisterStoreContract extends StoreContract {
  private static final RecipientDigests ADA = new RecipientDigests("holder-ada", "learner-ada");
  private static final RecipientDigests BOB = new RecipientDigests("holder-bob", "learner-bob");

  private final String family = id();

  @Test
  void givesAnEntryBackAsItWas() {
    for (String contact : Arrays.asList(null, "encrypted")) {
      RegisterEntry entry = entry(ADA, Samples.NOW, family, contact);
      commit(new Change.AddRegisterEntry(entry));
      assertEquals(Optional.of(entry), register.registered(entry.assertion()));
      conflict(new Change.AddRegisterEntry(entry));
    }
  }

  @Test
  void keepsAnotherEntryInPlaceOfTheFirst() {
    RegisterEntry first = entry(ADA, Samples.NOW, family, "encrypted");
    RegisterEntry second = RegisterEntryBuilder.builder(first).recipient(BOB).contact(null).build();
    commit(new Change.KeepRegisterEntry(first));
    assertEquals(Optional.of(first), register.registered(first.assertion()));
    commit(new Change.KeepRegisterEntry(second));
    assertEquals(Optional.of(second), register.registered(first.assertion()));
    assertEquals(List.of(), register.held("learner-ada", null, 9).elements());
    assertEquals(List.of(second), register.held("learner-bob", null, 9).elements());
  }

  @Test
  void givesNothingForWhatIsNotThere() {
    assertEquals(Optional.empty(), register.registered(id()));
    assertEquals(new Page<>(List.of(), null), register.holdings("holder-ada", null, 1));
    assertEquals(List.of(), register.holdings("holder-ada", family));
    assertEquals(new Page<>(List.of(), null), register.held("learner-ada", null, 1));
    assertEquals(Optional.empty(), register.onlyAward("holder-ada", family));
    assertEquals(List.of(), register.onlyAwards("holder-ada"));
  }

  @Test
  void keepsOneRequestOfAHolderAtATime() {
    String issuer = id();
    ErasureRequest asked = ErasureRequest.of(issuer, "holder-ada", Samples.NOW);
    assertEquals(Optional.empty(), register.erasureRequest(issuer, asked.id()));
    commit(new Change.KeepErasureRequest(asked));
    assertEquals(Optional.of(asked), register.erasureRequest(issuer, asked.id()));
    conflict(new Change.KeepErasureRequest(asked));
    assertEquals(Optional.empty(), register.erasureRequest(id(), asked.id()));

    ErasureRequest refused = asked.refused("A register is kept", Samples.NOW, "key");
    commit(new Change.KeepErasureRequest(refused));
    assertEquals(Optional.of(refused), register.erasureRequest(issuer, asked.id()));
    conflict(new Change.KeepErasureRequest(refused));
    ErasureRequest again = refused.askedAgain(Samples.NOW.plusSeconds(1));
    commit(new Change.KeepErasureRequest(again));
    assertEquals(Optional.of(again), register.erasureRequest(issuer, asked.id()));

    conflict(new Change.RemoveErasureRequest(refused));
    commit(new Change.RemoveErasureRequest(again));
    assertEquals(Optional.empty(), register.erasureRequest(issuer, asked.id()));
    conflict(new Change.RemoveErasureRequest(again));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 7})
  void listsOpenRequestsOldestFirstInPagesOfThree(int count) {
    String issuer = id();
    List<ErasureRequest> open = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      open.add(ErasureRequest.of(issuer, "holder-" + i, Samples.NOW.plusMillis(i)));
      commit(new Change.KeepErasureRequest(open.getLast()));
    }
    ErasureRequest closed = ErasureRequest.of(issuer, "holder-refused", Samples.NOW);
    commit(new Change.KeepErasureRequest(closed));
    commit(new Change.KeepErasureRequest(closed.refused("No", Samples.NOW, "key")));
    commit(new Change.KeepErasureRequest(ErasureRequest.of(id(), "holder-0", Samples.NOW)));
    assertEquals(
        open, Paging.walk((cursor, limit) -> register.erasureRequests(issuer, cursor, limit), 3));
  }

  @Test
  void keepsOneRequestForARenewalOfAnAssertion() {
    for (boolean said : List.of(false, true)) {
      RenewalRequest asked =
          asked(id(), Samples.NOW, said ? "I *did* it" : null, said ? "https://example.org" : null);
      String assertion = asked.assertion();
      assertEquals(Optional.empty(), register.renewalRequest(assertion));
      RenewalRequest refused = asked.refused("Not yet", Samples.NOW, "key");
      conflict(new Change.KeepRenewalRequest(refused));
      commit(new Change.KeepRenewalRequest(asked));
      assertEquals(Optional.of(asked), register.renewalRequest(assertion));
      conflict(new Change.KeepRenewalRequest(asked));
      commit(new Change.KeepRenewalRequest(refused));
      assertEquals(Optional.of(refused), register.renewalRequest(assertion));
      conflict(new Change.KeepRenewalRequest(refused));
      RenewalRequest again = refused.askedAgain("Now I did", null, Samples.NOW.plusSeconds(1));
      commit(new Change.KeepRenewalRequest(again));
      assertEquals(Optional.of(again), register.renewalRequest(assertion));
      for (int time = 0; time < 2; time++) {
        commit(new Change.RemoveRenewalRequest(assertion));
        assertEquals(Optional.empty(), register.renewalRequest(assertion));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 7})
  void listsOpenRequestsForRenewalsOldestFirstInPagesOfThree(int count) {
    String issuer = id();
    List<RenewalRequest> open = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      open.add(asked(issuer, Samples.NOW.plusMillis(i), "I did it", null));
      commit(new Change.KeepRenewalRequest(open.getLast()));
    }
    RenewalRequest closed = asked(issuer, Samples.NOW, null, null);
    commit(new Change.KeepRenewalRequest(closed));
    commit(new Change.KeepRenewalRequest(closed.refused("No", Samples.NOW, "key")));
    commit(new Change.KeepRenewalRequest(asked(id(), Samples.NOW, null, null)));
    assertEquals(
        open, Paging.walk((cursor, limit) -> register.renewalRequests(issuer, cursor, limit), 3));
  }

  private static RenewalRequest asked(
      String issuer, Instant at, @Nullable String narrative, @Nullable String evidence) {
    return RenewalRequestBuilder.builder()
        .assertion(id())
        .issuer(issuer)
        .badge(id())
        .state(RenewalState.OPEN)
        .narrative(narrative)
        .evidence(evidence)
        .askedAt(at)
        .reason(null)
        .answeredAt(null)
        .answeredBy(null)
        .version(1)
        .build();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 7})
  void listsWhatARecipientHasNewestFirstInPagesOfThree(int count) {
    List<RegisterEntry> added = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      added.add(register(ADA, Samples.NOW.plusMillis(i), id()));
    }
    register(BOB, Samples.NOW, family);
    commit(new Change.KeepOnlyAward(new OnlyAward("holder-ada", family, id()), null));
    assertEquals(
        added.reversed(),
        Paging.walk((cursor, limit) -> register.held("learner-ada", cursor, limit), 3));
    assertEquals(
        added.reversed().stream().map(RegisterEntry::holding).toList(),
        Paging.walk((cursor, limit) -> register.holdings("holder-ada", cursor, limit), 3));
  }

  @Test
  void listsWhatARecipientHasOfOneBadgeAlone() {
    Holding first = register(ADA, Samples.NOW, family).holding();
    Holding second = register(ADA, Samples.NOW.plusNanos(1), family).holding();
    register(ADA, Samples.NOW, id());
    register(BOB, Samples.NOW, family);
    assertEquals(List.of(second, first), register.holdings("holder-ada", family));
  }

  @Test
  void removesWhatIsKept() {
    RegisterEntry entry = register(ADA, Samples.NOW, family);
    RegisterEntry other = register(ADA, Samples.NOW, family);
    for (int time = 0; time < 2; time++) {
      commit(
          new Change.RemoveRegisterEntry(entry.assertion()),
          new Change.RemoveHolding(entry.holding()));
      assertEquals(Optional.empty(), register.registered(entry.assertion()));
      assertEquals(List.of(other.holding()), register.holdings("holder-ada", family));
      assertEquals(List.of(other), register.held("learner-ada", null, 9).elements());
    }
  }

  @Test
  void keepsOneOnlyAwardOfABadgeAtATime() {
    OnlyAward first = new OnlyAward("holder-ada", family, id());
    OnlyAward second = new OnlyAward("holder-ada", family, id());
    OnlyAward another = new OnlyAward("holder-ada", id(), id());
    conflict(new Change.KeepOnlyAward(second, first.assertion()));
    commit(new Change.KeepOnlyAward(first, null), new Change.KeepOnlyAward(another, null));
    conflict(new Change.KeepOnlyAward(second, null));
    commit(new Change.KeepOnlyAward(second, first.assertion()));
    assertEquals(Optional.of(second), register.onlyAward("holder-ada", family));
    assertEquals(
        List.of(second, another).stream().map(OnlyAward::family).sorted().toList(),
        register.onlyAwards("holder-ada").stream().map(OnlyAward::family).sorted().toList());
    conflict(new Change.RemoveOnlyAward(first));
    commit(new Change.RemoveOnlyAward(second));
    assertEquals(Optional.empty(), register.onlyAward("holder-ada", family));
    conflict(new Change.RemoveOnlyAward(second));
  }

  @Test
  void refusesACursorOfAnotherList() {
    for (int i = 0; i < 4; i++) {
      register(ADA, Samples.NOW.plusMillis(i), family);
      register(BOB, Samples.NOW.plusMillis(i), family);
    }
    String holdings = Objects.requireNonNull(register.holdings("holder-ada", null, 3).cursor());
    String held = Objects.requireNonNull(register.held("learner-ada", null, 3).cursor());
    String others = Objects.requireNonNull(register.holdings("holder-bob", null, 1).cursor());
    Paging.refusesForeign(
        (cursor, limit) -> register.holdings("holder-ada", cursor, limit),
        holdings,
        List.of(others));
    Paging.refusesForeign(
        (cursor, limit) -> register.held("learner-ada", cursor, limit), held, List.of(others));
  }

  private RegisterEntry register(RecipientDigests recipient, Instant issuedOn, String badge) {
    RegisterEntry entry = entry(recipient, issuedOn, badge, null);
    commit(new Change.AddRegisterEntry(entry), new Change.AddHolding(entry.holding()));
    return entry;
  }

  private static RegisterEntry entry(
      RecipientDigests recipient, Instant issuedOn, String badge, @Nullable String contact) {
    return RegisterEntryBuilder.builder()
        .assertion(id())
        .issuer("issuer")
        .badge(badge)
        .family(badge)
        .issuedOn(issuedOn)
        .recipient(recipient)
        .contact(contact)
        .contactOf(id())
        .build();
  }

  private void commit(Change... changes) {
    assertInstanceOf(Commit.Committed.class, transactions.commit(Arrays.asList(changes), null));
  }

  private void conflict(Change change) {
    assertEquals(new Commit.Conflict(change), transactions.commit(List.of(change), null));
  }
}
