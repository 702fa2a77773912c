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
            .map(request -> new Renewal(renewal.expires(), sent(request), renewal.narrative()))
            .orElse(renewal)
        : renewal;
  }

  /**
   * What a holder has sent, as the evidence of what is awarded for it; empty where it is nothing.
   */
  static List<Evidence> sent(RenewalRequest request) {
    return request.evidence() == null && request.narrative() == null
        ? List.of()
        : List.of(new Evidence(request.evidence(), request.narrative(), null, null, null, null));
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
      changes.add(only(entry));
    }
    return changes;
  }

  /**
   * Whoever awards the badge at the same moment, on the condition that the holder has none, finds
   * that this was faster.
   */
  private Change only(RegisterEntry entry) {
    String holder = entry.recipient().ofIssuer();
    String kept = register.onlyAward(holder, entry.family()).map(OnlyAward::assertion).orElse(null);
    return new Change.KeepOnlyAward(new OnlyAward(holder, entry.family(), entry.assertion()), kept);
  }
}
