package dev.blazon.issuing;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.ContactPolicy;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.Status;
import dev.blazon.openbadges.Recipient;
import dev.blazon.register.Contact;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.OnlyAward;
import dev.blazon.register.RecipientDigester;
import dev.blazon.register.RecipientDigests;
import dev.blazon.register.RegisterEntry;
import dev.blazon.register.RegisterEntryBuilder;
import dev.blazon.service.Parallel;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.RegisterStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Prepares the entries of the register for new Assertions, and finds in it who has a badge already,
 * for {@link AwardBadge}.
 */
public final class Registrar {
  private final CatalogStore catalog;
  private final AssertionStore assertions;
  private final RegisterStore register;
  private final RecipientDigester digester;
  private final ContactCipher contacts;

  /** Keeps the register of these stores. */
  public Registrar(
      CatalogStore catalog,
      AssertionStore assertions,
      RegisterStore register,
      RecipientDigester digester,
      ContactCipher contacts) {
    this.catalog = catalog;
    this.assertions = assertions;
    this.register = register;
    this.digester = digester;
    this.contacts = contacts;
  }

  /**
   * An award that is to be made.
   *
   * @param recipient stands for its recipient
   * @param only the Assertion that is kept as the recipient's only one of the badge until now; null
   *     where none is, and where nobody asked
   */
  record Entry(Award award, RecipientDigests recipient, @Nullable String only) {}

  /**
   * What a recipient has of a badge.
   *
   * @param active an Assertion that is active now, the latest there is; null where none is
   * @param only the Assertion that is kept as the only one, whatever has become of it; null where
   *     none is
   */
  record Earlier(@Nullable AssertionRecord active, @Nullable String only) {
    static final Earlier NOTHING = new Earlier(null, null);
  }

  /** How many things an award writes. */
  static int changes(Duplicates duplicates) {
    int assertionEntryAndHolding = 3;
    return switch (duplicates) {
      case ALLOW -> assertionEntryAndHolding;
      case REFUSE, SKIP -> assertionEntryAndHolding + 1;
    };
  }

  /**
   * What stands for a recipient of an issuer.
   *
   * @throws dev.blazon.signing.KeyUnavailable where the key of digests cannot be had
   */
  RecipientDigests digests(String issuer, Recipient recipient) {
    return digester.of(issuer, recipient.type(), recipient.identity());
  }

  /**
   * What each of these recipients has of a badge at {@code now}, by {@link
   * RecipientDigests#ofIssuer}; they are looked up side by side.
   *
   * @param family what all versions of the badge have in common
   */
  Map<String, Earlier> earlier(Collection<String> holders, String family, Instant now) {
    List<String> each = holders.stream().distinct().toList();
    List<Earlier> found = Parallel.each(each, holder -> earlier(holder, family, now));
    return IntStream.range(0, each.size()).boxed().collect(Collectors.toMap(each::get, found::get));
  }

  /**
   * What is kept as the only one is read first: if somebody is awarded the badge in between, it is
   * another by the time of the transaction, which then does not hold.
   */
  private Earlier earlier(String holder, String family, Instant now) {
    String only = register.onlyAward(holder, family).map(OnlyAward::assertion).orElse(null);
    AssertionRecord active =
        register.holdings(holder, family).stream()
            .flatMap(holding -> assertions.assertion(holding.assertion()).stream())
            .filter(assertion -> isHeld(assertion.statusAt(now)))
            .findFirst()
            .orElse(null);
    return new Earlier(active, only);
  }

  private static boolean isHeld(Status status) {
    return switch (status) {
      case ACTIVE -> true;
      // Who has the next one has that, and it alone counts.
      case RENEWED, REVOKED, EXPIRED, SUPERSEDED, ERASED -> false;
    };
  }

  /**
   * What is written for awards, the Assertions themselves included.
   *
   * @param entries as they were asked for
   * @param made their Assertions, in the same order
   * @throws dev.blazon.signing.KeyUnavailable where contacts are kept, and cannot be encrypted
   */
  List<Change> changes(
      List<Entry> entries, List<AssertionRecord> made, String family, Duplicates duplicates) {
    boolean keeping = !made.isEmpty() && keepsContacts(made.getFirst().issuer());
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < made.size(); i++) {
      Entry entry = entries.get(i);
      AssertionRecord assertion = made.get(i);
      RegisterEntry registered = registered(entry, assertion, family, keeping);
      changes.add(new Change.AddAssertion(assertion));
      changes.add(new Change.AddRegisterEntry(registered));
      changes.add(new Change.AddHolding(registered.holding()));
      switch (duplicates) {
        case ALLOW -> {
          // One more is no fault, so that nothing has to be the only one.
        }
        case REFUSE, SKIP ->
            changes.add(
                new Change.KeepOnlyAward(
                    new OnlyAward(entry.recipient().ofIssuer(), family, assertion.id()),
                    entry.only()));
      }
    }
    return changes;
  }

  private boolean keepsContacts(String issuer) {
    Optional<ContactPolicy> policy = catalog.issuer(issuer).map(IssuerRecord::contact);
    return policy
        .map(
            known ->
                switch (known) {
                  case KEEP -> true;
                  case FORGET -> false;
                })
        .orElse(false);
  }

  private RegisterEntry registered(
      Entry entry, AssertionRecord assertion, String family, boolean keeping) {
    return RegisterEntryBuilder.builder()
        .assertion(assertion.id())
        .issuer(assertion.issuer())
        .badge(assertion.badge())
        .family(family)
        .issuedOn(assertion.issuedOn())
        .recipient(entry.recipient())
        .contact(keeping ? encrypted(entry.award().recipient(), assertion) : null)
        .contactOf(assertion.id())
        .build();
  }

  private String encrypted(Recipient recipient, AssertionRecord assertion) {
    return contacts.encrypt(
        assertion.issuer(),
        assertion.id(),
        new Contact(
            recipient.type(), recipient.identity(), recipient.name(), recipient.language()));
  }
}
