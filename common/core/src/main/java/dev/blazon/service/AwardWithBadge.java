package dev.blazon.service;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.store.Records;
import java.util.Optional;

/**
 * An Assertion with its BadgeClass and issuer, read together for pages and cards.
 *
 * @param assertion the Assertion
 * @param badge its badge
 * @param issuer who issued it
 */
public record AwardWithBadge(AssertionRecord assertion, BadgeRecord badge, IssuerRecord issuer) {
  /** An Assertion by its id, whoever asks; empty where there never was one. */
  public static Optional<AwardWithBadge> find(String id, Records records) {
    return Ids.parse(id).flatMap(records::assertion).map(found -> of(found, records));
  }

  private static AwardWithBadge of(AssertionRecord assertion, Records records) {
    return new AwardWithBadge(
        assertion,
        records.badge(assertion.badge()).orElseThrow(() -> broken(assertion, "badge")),
        records.issuer(assertion.issuer()).orElseThrow(() -> broken(assertion, "issuer")));
  }

  private static IllegalStateException broken(AssertionRecord assertion, String what) {
    return new IllegalStateException(
        "the " + what + " of assertion " + assertion.id() + " is gone");
  }
}
