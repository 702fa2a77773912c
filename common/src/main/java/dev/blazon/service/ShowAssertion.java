package dev.blazon.service;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.openbadges.Assertion;
import dev.blazon.page.AssertionPage;
import dev.blazon.page.Standing;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.CatalogStore;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/** Shows an Assertion to people, as it stands now: the store is the truth, not a cached copy. */
public final class ShowAssertion {
  private final CatalogStore catalog;
  private final AssertionStore assertions;
  private final PublicUrls urls;
  private final InstantSource time;

  /** Given what it reads. */
  public ShowAssertion(
      CatalogStore catalog, AssertionStore assertions, PublicUrls urls, InstantSource time) {
    this.catalog = catalog;
    this.assertions = assertions;
    this.urls = urls;
    this.time = time;
  }

  /** What there is to see. */
  public sealed interface Outcome {
    /** The Assertion, whatever its status. */
    record Shown(AssertionPage page) implements Outcome {}

    /** There never was one. */
    record Unknown() implements Outcome {}
  }

  /** An Assertion by its id. */
  public Outcome show(String assertion) {
    Optional<AssertionRecord> found =
        Ids.isId(assertion) ? assertions.assertion(assertion) : Optional.empty();
    return found
        .<Outcome>map(record -> new Outcome.Shown(page(record)))
        .orElseGet(Outcome.Unknown::new);
  }

  private AssertionPage page(AssertionRecord record) {
    Instant now = time.instant();
    BadgeRecord badge = catalog.badge(record.badge()).orElseThrow(() -> broken(record, "badge"));
    IssuerRecord issuer =
        catalog.issuer(record.issuer()).orElseThrow(() -> broken(record, "issuer"));
    return new AssertionPage(
        standing(record, now),
        now,
        record.issuedOn(),
        record.expires(),
        Json.readStored(record.json(), Assertion.class),
        badge.badgeClass(),
        issuer.profile(),
        path(urls.assertion(record.id())),
        path(urls.assertionImage(record.id())));
  }

  private static Standing standing(AssertionRecord record, Instant now) {
    return switch (record.statusAt(now)) {
      case ACTIVE -> new Standing.Valid();
      case EXPIRED -> new Standing.Expired(Objects.requireNonNull(record.expires()));
      case REVOKED -> new Standing.Revoked(record.changedAt(), record.reason());
    };
  }

  /** Without its origin, so that a page works on whatever host it is reached by. */
  private static String path(String url) {
    return URI.create(url).getRawPath();
  }

  private static IllegalStateException broken(AssertionRecord record, String what) {
    return new IllegalStateException("the " + what + " of assertion " + record.id() + " is gone");
  }
}
