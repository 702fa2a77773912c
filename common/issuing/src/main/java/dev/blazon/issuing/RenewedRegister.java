package dev.blazon.issuing;

import dev.blazon.issuing.RenewAssertion.Renewal;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.openbadges.Evidence;
import dev.blazon.register.OnlyAward;
import dev.blazon.register.RegisterEntry;
import dev.blazon.register.RegisterEntryBuilder;
import dev.blazon.register.RenewalRequest;
import dev.blazon.store.Change;
import dev.blazon.store.RegisterStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The changes by which the register follows when {@link RenewAssertion} has one Assertion follow
 * another. Nobody who renews has to know the recipient: the digests are those of the first, and so
 * is the encrypted contact.
 */
public final class RenewedRegister {
  private final RegisterStore register;

  /** Follows in this register. */
  public RenewedRegister(RegisterStore register) {
    this.register = register;
  }

  /** A renewal with what the holder has sent for it, where its issuer sends nothing else. */
  Renewal withEvidence(AssertionRecord first, Renewal renewal) {
    return renewal.evidence().isEmpty()
        ? register
            .renewalRequest(first.id())
            .filter(RenewalRequest::isOpen)
            .filter(request -> request.evidence() != null || request.narrative() != null)
            .map(
                request ->
                    new Renewal(renewal.expires(), List.of(sent(request)), renewal.narrative()))
            .orElse(renewal)
        : renewal;
  }

  private static Evidence sent(RenewalRequest request) {
    return new Evidence(request.evidence(), request.narrative(), null, null, null, null);
  }

  /**
   * The changes of the register; what the holder has asked for is done.
   *
   * @param family what all versions of the badge have in common
   */
  List<Change> of(AssertionRecord first, AssertionRecord made, String family) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.RemoveRenewalRequest(first.id()));
    Optional<RegisterEntry> known = register.registered(first.id());
    if (known.isPresent()) {
      RegisterEntry entry =
          RegisterEntryBuilder.builder(known.get())
              .assertion(made.id())
              .badge(made.badge())
              .family(family)
              .issuedOn(made.issuedOn())
              .build();
      changes.add(new Change.AddRegisterEntry(entry));
      changes.add(new Change.AddHolding(entry.holding()));
      only(first, entry).ifPresent(changes::add);
    }
    return changes;
  }

  /** Where the first is the only one of its recipient, the next is from now on. */
  private Optional<Change> only(AssertionRecord first, RegisterEntry entry) {
    return register
        .onlyAward(entry.recipient().ofIssuer(), entry.family())
        .map(OnlyAward::assertion)
        .filter(first.id()::equals)
        .map(
            before ->
                new Change.KeepOnlyAward(
                    new OnlyAward(entry.recipient().ofIssuer(), entry.family(), entry.assertion()),
                    before));
  }
}
