package dev.blazon.issuing;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.openbadges.Assertion;
import dev.blazon.openbadges.Recipient;
import dev.blazon.openbadges.RecipientProfile;
import dev.blazon.register.OnlyAward;
import dev.blazon.register.RecipientDigests;
import dev.blazon.register.RegisterEntry;
import dev.blazon.register.RegisterEntryBuilder;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.RegisterStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The changes by which the register follows when {@link MoveAssertion} replaces an Assertion by one
 * for another address. Both Assertions are found by the new address then, and none by the first: so
 * whoever asks what is kept of a person, or has it erased, finds both. Of the first, no contact is
 * kept any more. What the holder has asked about a renewal is asked of the new one.
 */
public final class MovedRegister {
  private final RegisterStore register;
  private final Registrar registrar;

  /** Moves what this register has, and keeps what is new by {@code registrar}. */
  public MovedRegister(RegisterStore register, Registrar registrar) {
    this.register = register;
    this.registrar = registrar;
  }

  /** Whom the register has for an Assertion, as {@link RecipientDigests#ofIssuer}. */
  Optional<String> holder(String assertion) {
    return Ids.parse(assertion)
        .flatMap(register::registered)
        .map(entry -> entry.recipient().ofIssuer());
  }

  /** What the holders of this register have asked. */
  ErasureRequests requests(Commits commits) {
    return new ErasureRequests(register, commits);
  }

  /**
   * The changes of the register, and the new Assertion itself.
   *
   * @param award what is awarded anew
   * @param family what all versions of the badge have in common
   */
  List<Change> of(AssertionRecord first, AssertionRecord made, Award award, String family) {
    RecipientDigests now = registrar.digests(made.issuer(), award.recipient());
    Optional<RegisterEntry> before = register.registered(first.id());
    Award known = AwardBuilder.builder(award).recipient(known(award.recipient(), first)).build();
    List<Change> changes =
        new ArrayList<>(
            registrar.changes(
                List.of(new Registrar.Entry(known, now, null)),
                List.of(made),
                family,
                Duplicates.ALLOW));
    RegisterEntry entry = entry(first, family, now);
    changes.add(new Change.KeepRegisterEntry(entry));
    changes.add(only(now.ofIssuer(), family, made));
    if (before.isEmpty()) {
      changes.add(new Change.AddHolding(entry.holding()));
    } else {
      changes.addAll(held(before.get(), entry));
    }
    register
        .renewalRequest(first.id())
        .ifPresent(
            asked -> {
              changes.add(new Change.RemoveRenewalRequest(first.id()));
              changes.add(new Change.KeepRenewalRequest(asked.of(made.id(), made.badge())));
            });
    return changes;
  }

  /**
   * Whoever awards the badge at the same moment, on the condition that the new holder has none,
   * finds that this was faster.
   */
  private Change only(String holder, String family, AssertionRecord made) {
    String kept = register.onlyAward(holder, family).map(OnlyAward::assertion).orElse(null);
    return new Change.KeepOnlyAward(new OnlyAward(holder, family, made.id()), kept);
  }

  private static RegisterEntry entry(AssertionRecord first, String family, RecipientDigests now) {
    return RegisterEntryBuilder.builder()
        .assertion(first.id())
        .issuer(first.issuer())
        .badge(first.badge())
        .family(family)
        .issuedOn(first.issuedOn())
        .recipient(now)
        .contact(null)
        .contactOf(first.id())
        .build();
  }

  /** Where only the name is another, the holder is the same, and has the first already. */
  private List<Change> held(RegisterEntry before, RegisterEntry entry) {
    if (before.holding().equals(entry.holding())) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.RemoveHolding(before.holding()));
    changes.add(new Change.AddHolding(entry.holding()));
    register
        .onlyAward(before.recipient().ofIssuer(), before.family())
        .filter(award -> award.assertion().equals(before.assertion()))
        .map(Change.RemoveOnlyAward::new)
        .ifPresent(changes::add);
    return changes;
  }

  /**
   * Whom the request does not name is called as before. The first contact is not asked: whoever
   * awards badges can encrypt contacts, and not read them.
   */
  private static Recipient known(Recipient to, AssertionRecord first) {
    if (to.name() != null) {
      return to;
    }
    Assertion document = Json.readStored(first.json(), Assertion.class);
    String name = RecipientProfile.name(document.additional().extensions()).orElse(null);
    return new Recipient(to.type(), to.identity(), to.hashed(), name, to.language());
  }
}
