package dev.blazon.lifecycle;

import dev.blazon.json.Json;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.openbadges.RevokedAssertion;
import dev.blazon.openbadges.VerificationType;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An Assertion as it is stored: the document that was awarded, which never changes, and its status,
 * which does.
 *
 * @param id its id in URLs
 * @param iri the document's own {@code id}: its URL, or a {@code urn:uuid:} where it is signed
 * @param badge the id of its BadgeClass
 * @param issuer whose it is
 * @param verification how it is verified
 * @param document what was awarded, served byte for byte: the JSON, or the compact JWS
 * @param expiryPolicy what the sweep does when it has expired
 * @param issuedOn since when, and its place in the list of its badge; its document says it to the
 *     second, rounded down
 * @param expires until when, or null
 * @param status as last written; {@link #statusAt} says the truth
 * @param reason why it was revoked, or that it expired; null while its status was never changed
 * @param changedAt when the status was written
 * @param version counts the changes of this record, for optimistic locking
 * @param trail who awarded it, and who wrote its status
 */
@RecordBuilder
public record AssertionRecord(
    String id,
    String iri,
    String badge,
    String issuer,
    VerificationType verification,
    String document,
    ExpiryPolicy expiryPolicy,
    Instant issuedOn,
    @Nullable Instant expires,
    Status status,
    @Nullable String reason,
    Instant changedAt,
    long version,
    Trail trail) {
  private static final int LISTED_REASON = 200;

  /** The status at {@code now}: a late sweep never makes an expired badge valid. */
  public Status statusAt(Instant now) {
    return switch (status) {
      case ACTIVE -> expires != null && !now.isBefore(expires) ? Status.EXPIRED : Status.ACTIVE;
      case REVOKED, EXPIRED -> status;
    };
  }

  /** When the sweep has to look at it next, because it expires then; empty for never. */
  public Optional<Instant> due() {
    return switch (status) {
      case ACTIVE -> Optional.ofNullable(expires);
      case REVOKED, EXPIRED -> Optional.empty();
    };
  }

  /** What was awarded, as JSON: the document, or the payload of the JWS (RFC 7515, section 3.1). */
  public String json() {
    if (verification == VerificationType.HOSTED) {
      return document;
    }
    String payload = document.substring(document.indexOf('.') + 1, document.lastIndexOf('.'));
    return new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
  }

  /**
   * The span that it was signed in, as its own document names the key.
   *
   * @throws IllegalStateException where it is not a signed Assertion of ours
   */
  public Span span() {
    String creator = Json.read(json()).path("verification").path("creator").asText();
    return Span.ofKey(creator)
        .orElseThrow(() -> new IllegalStateException("Assertion " + id + " names no key of ours"));
  }

  /**
   * Revokes it; of one that is revoked already, nothing changes, and its first reason stays.
   *
   * @param by who revokes it, as {@link Trail} has it
   */
  public AssertionRecord revoke(String why, Instant now, String by) {
    return switch (status) {
      case ACTIVE, EXPIRED -> moved(Status.REVOKED, why, now, by);
      case REVOKED -> this;
    };
  }

  /** Marks it expired, where its time is over and it was active; the sweep alone does this. */
  public AssertionRecord expire(Instant now) {
    if (expires == null || now.isBefore(expires)) {
      return this;
    }
    return switch (status) {
      case ACTIVE -> moved(Status.EXPIRED, expiryReason(expires), now, Trail.SWEEP);
      case REVOKED, EXPIRED -> this;
    };
  }

  /**
   * What stands in the document's place once it is gone; empty while the document itself is served.
   *
   * <p>One that expired names its expiry, so that a verifier can tell that this is all that
   * happened to it.
   */
  public Optional<RevokedAssertion> tombstone() {
    return switch (status) {
      case ACTIVE -> Optional.empty();
      case REVOKED -> Optional.of(new RevokedAssertion(iri, String.valueOf(reason), null, null));
      case EXPIRED ->
          switch (expiryPolicy) {
            case KEEP -> Optional.empty();
            case REVOKE ->
                Optional.ofNullable(expires)
                    .map(
                        end ->
                            new RevokedAssertion(
                                iri, expiryReason(end), null, OpenBadges.dateTime(end)));
          };
    };
  }

  /**
   * The reason that stands on the RevocationList of its span; empty while it is on none, as one
   * that is hosted never is. Every verification of a signed badge reads the whole list, so that it
   * has at most 200 characters.
   */
  public Optional<String> listedReason() {
    return switch (verification) {
      case HOSTED -> Optional.empty();
      case SIGNED ->
          switch (status) {
            case REVOKED -> Optional.of(shortened(String.valueOf(reason)));
            case ACTIVE, EXPIRED -> Optional.empty();
          };
    };
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LISTED_REASON
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LISTED_REASON - 1)) + "…";
  }

  private AssertionRecord moved(Status next, String why, Instant now, String by) {
    return AssertionRecordBuilder.builder(this)
        .status(next)
        .reason(why)
        .changedAt(now)
        .version(version + 1)
        .trail(trail.changed(by))
        .build();
  }

  private static String expiryReason(Instant expires) {
    return "Expired on " + OpenBadges.dateTime(expires);
  }
}
