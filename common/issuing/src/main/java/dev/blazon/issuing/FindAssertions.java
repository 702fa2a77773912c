package dev.blazon.issuing;

import dev.blazon.issuing.ReadAssertions.AssertionView;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.Status;
import dev.blazon.openbadges.Recipient;
import dev.blazon.register.Holding;
import dev.blazon.register.RecipientDigester;
import dev.blazon.service.Assertions;
import dev.blazon.service.Badges;
import dev.blazon.service.Parallel;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Page;
import dev.blazon.store.RegisterStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the Assertions that an issuer has awarded, by their recipient or the time of their issue,
 * the latest first. Those awarded before there was a register have no recipient here.
 */
public final class FindAssertions {
  /** An Assertion may have over 100 KB, so that few are read at once. */
  private static final int READ = 10;

  private final CatalogStore catalog;
  private final AssertionStore assertions;
  private final RegisterStore register;
  private final RecipientDigester digester;
  private final ReadAssertions read;
  private final InstantSource time;

  /**
   * Finds Assertions in these stores.
   *
   * @param read shows them
   */
  public FindAssertions(
      CatalogStore catalog,
      AssertionStore assertions,
      RegisterStore register,
      RecipientDigester digester,
      ReadAssertions read,
      InstantSource time) {
    this.catalog = catalog;
    this.assertions = assertions;
    this.register = register;
    this.digester = digester;
    this.read = read;
    this.time = time;
  }

  /**
   * Which Assertions are sought.
   *
   * @param recipient of whom; null for anybody's
   * @param issuedFrom issued then or later; null for any time
   * @param issuedTo issued before then, which is after {@code issuedFrom}; null for any time
   * @param status with this status alone; null for all
   */
  public record Sought(
      @Nullable Recipient recipient,
      @Nullable Instant issuedFrom,
      @Nullable Instant issuedTo,
      @Nullable Status status) {
    private boolean hasTimeOf(Holding holding) {
      return (issuedFrom == null || !holding.issuedOn().isBefore(issuedFrom))
          && (issuedTo == null || holding.issuedOn().isBefore(issuedTo));
    }
  }

  /**
   * What an issuer has awarded to a recipient, of all its badges.
   *
   * @param cursor where to go on, as an earlier page gave it; null for the latest
   * @throws dev.blazon.signing.KeyUnavailable where the key of digests cannot be had
   * @throws dev.blazon.store.InvalidCursor where no page of this recipient gave this cursor
   */
  public Page<AssertionView> of(String issuer, Recipient recipient, @Nullable String cursor) {
    return shown(held(issuer, recipient, holding -> true, cursor), null);
  }

  /**
   * The Assertions of a badge that are sought; empty where it is no badge of this issuer. Others
   * are left out of a page, which may so be short, or empty, before the last.
   *
   * @param cursor where to go on, as an earlier page gave it; null for the latest
   * @throws dev.blazon.signing.KeyUnavailable where the key of digests cannot be had
   * @throws dev.blazon.store.InvalidCursor where no page of such Assertions gave this cursor
   */
  public Optional<Page<AssertionView>> of(
      String issuer, String badge, Sought sought, @Nullable String cursor) {
    if (Badges.ownedBy(issuer, badge, catalog).isEmpty()) {
      return Optional.empty();
    }
    Recipient recipient = sought.recipient();
    Page<Optional<AssertionRecord>> page =
        recipient == null
            ? gathered(cursor, from -> issued(badge, sought, from))
            : held(
                issuer,
                recipient,
                holding -> holding.badge().equals(badge) && sought.hasTimeOf(holding),
                cursor);
    return Optional.of(shown(page, sought.status()));
  }

  private Page<Optional<AssertionRecord>> issued(
      String badge, Sought sought, @Nullable String cursor) {
    Page<AssertionRecord> page =
        assertions.newestAssertions(badge, sought.issuedFrom(), sought.issuedTo(), cursor, READ);
    return new Page<>(page.elements().stream().map(Optional::of).toList(), page.cursor());
  }

  /**
   * A page of what a recipient has. What is not wanted counts too, without being read, so that
   * whatever somebody has, a page takes no more than another.
   */
  private Page<Optional<AssertionRecord>> held(
      String issuer, Recipient recipient, Predicate<Holding> wanted, @Nullable String cursor) {
    String holder = digester.of(issuer, recipient.type(), recipient.identity()).ofIssuer();
    return gathered(
        cursor,
        from -> {
          Page<Holding> page = register.holdings(holder, from, READ);
          return new Page<>(
              Parallel.each(
                  page.elements(),
                  holding ->
                      wanted.test(holding)
                          ? Assertions.ownedBy(issuer, holding.assertion(), assertions)
                          : Optional.empty()),
              page.cursor());
        });
  }

  private static Page<Optional<AssertionRecord>> gathered(
      @Nullable String cursor, Function<@Nullable String, Page<Optional<AssertionRecord>>> next) {
    return FullPages.gather(cursor, next, found -> found.map(FullPages::bytes).orElse(0));
  }

  private Page<AssertionView> shown(Page<Optional<AssertionRecord>> page, @Nullable Status status) {
    Instant now = time.instant();
    List<AssertionView> views =
        page.elements().stream()
            .flatMap(Optional::stream)
            .filter(assertion -> status == null || assertion.statusAt(now) == status)
            .map(assertion -> read.view(assertion, now))
            .toList();
    return new Page<>(views, page.cursor());
  }
}
