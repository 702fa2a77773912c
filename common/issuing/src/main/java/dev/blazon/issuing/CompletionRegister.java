package dev.blazon.issuing;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.register.Holding;
import dev.blazon.register.OnlyAward;
import dev.blazon.register.RecipientDigester;
import dev.blazon.register.RecipientDigests;
import dev.blazon.register.RegisterEntry;
import dev.blazon.register.RegisterEntryBuilder;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.Change;
import dev.blazon.store.RegisterStore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds in the register who was awarded a badge for completing a pathway already, and prepares its
 * entries for whoever is now. Nobody who awards knows the recipient: the digest among all issuers
 * says what the others are, and the encrypted contact is that of the same issuer.
 */
final class CompletionRegister {
  private final AssertionStore assertions;
  private final RegisterStore register;
  private final RecipientDigester digester;

  CompletionRegister(
      AssertionStore assertions, RegisterStore register, RecipientDigester digester) {
    this.assertions = assertions;
    this.register = register;
    this.digester = digester;
  }

  /**
   * Who is awarded a badge, and what they have of it.
   *
   * @param recipient stands for them
   * @param only the Assertion that is kept as their only one of the badge; null where none is
   * @param awarded an Assertion of any version of it that they were ever awarded and that is not
   *     erased, whatever has become of it; null where there is none
   */
  record Holder(RecipientDigests recipient, @Nullable String only, @Nullable String awarded) {}

  /**
   * What somebody was awarded of a badge. The lock is read first: whoever awards in between changes
   * it, so that the transaction of whoever came later does not hold.
   *
   * @param learner who, as {@link RecipientDigests#ofDeployment}
   */
  Holder holder(BadgeRecord badge, String learner) {
    RecipientDigests recipient = digester.among(badge.issuer(), learner);
    Optional<OnlyAward> only = register.onlyAward(recipient.ofIssuer(), badge.family());
    return new Holder(
        recipient,
        only.map(OnlyAward::assertion).orElse(null),
        awarded(recipient, badge.family()).orElse(null));
  }

  /** An Assertion of any version of a badge that somebody was ever awarded, likewise. */
  Optional<String> awarded(BadgeRecord badge, String learner) {
    return awarded(digester.among(badge.issuer(), learner), badge.family());
  }

  private Optional<String> awarded(RecipientDigests recipient, String family) {
    return register.holdings(recipient.ofIssuer(), family).stream()
        .map(Holding::assertion)
        .filter(id -> assertions.assertion(id).filter(one -> !one.isErased()).isPresent())
        .findFirst();
  }

  /**
   * The changes of the register with which an Assertion is awarded.
   *
   * @param basis whose recipient it is; where that is erased meanwhile, nothing holds
   */
  List<Change> of(AssertionRecord basis, AssertionRecord made, Holder holder, String family) {
    RegisterEntry entry = entry(basis, made, holder, family);
    return List.of(
        new Change.RequireRegisterEntry(basis.id()),
        new Change.AddRegisterEntry(entry),
        new Change.AddHolding(entry.holding()),
        new Change.KeepOnlyAward(
            new OnlyAward(holder.recipient().ofIssuer(), family, made.id()), holder.only()));
  }

  private RegisterEntry entry(
      AssertionRecord basis, AssertionRecord made, Holder holder, String family) {
    Optional<RegisterEntry> own =
        basis.issuer().equals(made.issuer()) ? register.registered(basis.id()) : Optional.empty();
    return RegisterEntryBuilder.builder()
        .assertion(made.id())
        .issuer(made.issuer())
        .badge(made.badge())
        .family(family)
        .issuedOn(made.issuedOn())
        .recipient(holder.recipient())
        .contact(own.map(RegisterEntry::contact).orElse(null))
        .contactOf(own.map(RegisterEntry::contactOf).orElse(made.id()))
        .build();
  }
}
