package dev.blazon.lifecycle;

import dev.blazon.json.Json;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.openbadges.RevokedAssertion;
import dev.blazon.openbadges.VerificationType;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An Assertion as it is stored: the document that was awarded, which never changes but to be
 * erased, and its status, which does.
 *
 * @param id its id in URLs
 * @param iri the document's own {@code id}: its URL, or a {@code urn:uuid:} where it is signed
 * @param badge the id of its BadgeClass
 * @param issuer whose it is
 * @param verification how it is verified
 * @param document what was awarded, served byte for byte: the JSON, or the compact JWS; of one that
 *     is erased, what is published in its place, as JSON
 * @param expiryPolicy what the sweep does when it has expired
 * @param issuedOn since when, and its place in the list of its badge; its document says it to the
 *     second, rounded down
 * @param expires until when; null for ever, or where it is erased
 * @param status as last written; {@link #statusAt} says the truth
 * @param reason why it is gone, or that it expired; null while its status was never changed
 * @param successor the id of the Assertion that stands in its place, where it is superseded, or of
 *     the one that renewed it; null where there is neither
 * @param renews the id of the Assertion that it renewed; null where it is the first
 * @param completes the id of the {@link Pathway} for whose completion it was awarded; null for none
 * @param plan what time will do to it before it expires, the earliest first
 * @param hold that it is not renewed by itself; null where it may be
 * @param changedAt when the status was written, or the one that renewed it late
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
    @Nullable String successor,
    @Nullable String renews,
    @Nullable String completes,
    List<PlannedStep> plan,
    @Nullable Hold hold,
    Instant changedAt,
    long version,
    Trail trail) {
  /** The reason of all that is erased. It tells nothing of whoever asked for it. */
  public static final String ERASED = "Erased at the holder's request";

  private static final int LISTED_REASON = 200;

  /** The status at {@code now}: a late sweep never makes an expired badge valid. */
  public Status statusAt(Instant now) {
    return switch (status) {
      case ACTIVE, RENEWED -> isOver(now) ? Status.EXPIRED : status;
      case REVOKED, EXPIRED, SUPERSEDED, ERASED -> status;
    };
  }

  private boolean isOver(Instant now) {
    return expires != null && !now.isBefore(expires);
  }

  /**
   * When the sweep has to look at it next, because a step of its plan falls due or it expires then;
   * empty for never.
   */
  public Optional<Instant> due() {
    return switch (status) {
      case ACTIVE ->
          Stream.concat(plan.stream().map(PlannedStep::at), Stream.ofNullable(expires))
              .min(Instant::compareTo);
      case RENEWED -> Optional.ofNullable(expires);
      case REVOKED, EXPIRED, SUPERSEDED, ERASED -> Optional.empty();
    };
  }

  /**
   * What was awarded, as JSON: the document, or the payload of the JWS (RFC 7515, section 3.1). Of
   * one that is erased, what is published in its place.
   */
  public String json() {
    return switch (status) {
      case ACTIVE, RENEWED, REVOKED, EXPIRED, SUPERSEDED -> awarded();
      case ERASED -> document;
    };
  }

  private String awarded() {
    if (verification == VerificationType.HOSTED) {
      return document;
    }
    String payload = document.substring(document.indexOf('.') + 1, document.lastIndexOf('.'));
    return new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
  }

  /**
   * The span that it was signed in, as its own document names the key.
   *
   * @throws IllegalStateException where it is not a signed Assertion of ours, or is erased
   */
  public Span span() {
    String creator = Json.read(json()).path("verification").path("creator").asText();
    return Span.ofKey(creator)
        .orElseThrow(() -> new IllegalStateException("Assertion " + id + " names no key of ours"));
  }

  /**
   * Revokes it; of one that is gone already, nothing changes, and its first reason stays.
   *
   * @param by who revokes it, as {@link Trail} has it
   */
  public AssertionRecord revoke(String why, Instant now, String by) {
    return switch (status) {
      case ACTIVE, RENEWED, EXPIRED -> moved(Status.REVOKED, why, now, by).build();
      case REVOKED, SUPERSEDED, ERASED -> this;
    };
  }

  /**
   * Puts another in its place; of one that is gone already, nothing changes.
   *
   * @param assertion the id of the other
   * @param url where the other is served
   * @param by who does it, as {@link Trail} has it
   */
  public AssertionRecord supersede(String assertion, String url, Instant now, String by) {
    return switch (status) {
      case ACTIVE, EXPIRED ->
          moved(Status.SUPERSEDED, RevokedAssertion.SUPERSEDED_BY + url, now, by)
              .successor(assertion)
              .build();
      case RENEWED, REVOKED, SUPERSEDED, ERASED -> this;
    };
  }

  /**
   * Has another follow it: good until it expires, it is renewed; over, it is expired still. Of one
   * that has another already, or is gone, nothing changes.
   *
   * @param assertion the id of the other
   * @param by who renews it, as {@link Trail} has it
   */
  public AssertionRecord renew(String assertion, Instant now, String by) {
    return switch (status) {
      case ACTIVE -> {
        AssertionRecordBuilder renewed =
            isOver(now) ? expired(now, by) : moved(Status.RENEWED, null, now, by);
        yield renewed.successor(assertion).build();
      }
      case EXPIRED ->
          successor == null
              ? AssertionRecordBuilder.builder(this)
                  .successor(assertion)
                  .changedAt(now)
                  .version(version + 1)
                  .trail(trail.changed(by))
                  .build()
              : this;
      case RENEWED, REVOKED, SUPERSEDED, ERASED -> this;
    };
  }

  /** Whether a step of this kind has fallen due. */
  public boolean isDue(PlannedStep.Kind kind, Instant now) {
    return plan.stream().anyMatch(step -> step.kind().equals(kind) && !step.at().isAfter(now));
  }

  /** Takes from its plan what has fallen due; where nothing has, nothing changes. */
  public AssertionRecord afterSteps(Instant now) {
    List<PlannedStep> left = plan.stream().filter(step -> step.at().isAfter(now)).toList();
    return left.equals(plan) ? this : planned(left);
  }

  /** Keeps it from being renewed by itself. */
  public AssertionRecord heldBack(Hold why) {
    return AssertionRecordBuilder.builder(this).hold(why).version(version + 1).build();
  }

  /**
   * Lets it be renewed by itself again.
   *
   * @param then what is planned for it from now on
   */
  public AssertionRecord released(List<PlannedStep> then) {
    return AssertionRecordBuilder.builder(planned(then)).hold(null).build();
  }

  private AssertionRecord planned(List<PlannedStep> steps) {
    return AssertionRecordBuilder.builder(this).plan(steps).version(version + 1).build();
  }

  /**
   * Leaves nothing of it but that it is gone, whatever its status; of one that is erased already,
   * nothing changes. Its id, its badge and its place in the list of that stay.
   *
   * @param by who erases it, as {@link Trail} has it
   */
  public AssertionRecord erase(Instant now, String by) {
    return switch (status) {
      case ACTIVE, RENEWED, REVOKED, EXPIRED, SUPERSEDED -> {
        String badgeClass = Json.read(json()).path("badge").asText();
        yield moved(Status.ERASED, ERASED, now, by)
            .document(Json.write(RevokedAssertion.because(iri, ERASED).of(badgeClass)))
            .expires(null)
            .successor(null)
            .renews(null)
            .completes(null)
            .build();
      }
      case ERASED -> this;
    };
  }

  /** Marks it expired, where its time is over and it was good; the sweep alone does this. */
  public AssertionRecord expire(Instant now) {
    return switch (status) {
      case ACTIVE, RENEWED -> isOver(now) ? expired(now, Trail.SWEEP).build() : this;
      case REVOKED, EXPIRED, SUPERSEDED, ERASED -> this;
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
      case ACTIVE, RENEWED -> Optional.empty();
      case REVOKED, SUPERSEDED, ERASED ->
          Optional.of(RevokedAssertion.because(iri, String.valueOf(reason)));
      case EXPIRED ->
          switch (expiryPolicy) {
            case KEEP -> Optional.empty();
            case REVOKE ->
                Optional.ofNullable(expires)
                    .map(
                        end ->
                            RevokedAssertion.expired(
                                iri, expiryReason(end), OpenBadges.dateTime(end)));
          };
    };
  }

  /**
   * The id of the one that renewed it, where that can be said of it: it is good until it expires,
   * or has expired. What was taken back is over, whatever followed it before.
   */
  public Optional<String> renewedBy() {
    return switch (status) {
      case RENEWED, EXPIRED -> Optional.ofNullable(successor);
      case ACTIVE, REVOKED, SUPERSEDED, ERASED -> Optional.empty();
    };
  }

  /** Whether nothing is left of it but that it is gone. */
  public boolean isErased() {
    return switch (status) {
      case ACTIVE, RENEWED, REVOKED, EXPIRED, SUPERSEDED -> false;
      case ERASED -> true;
    };
  }

  /**
   * Whether it has a baked image. What was baked into it tells about the recipient, so that there
   * is none of what was taken back; what has expired says so itself.
   */
  public boolean hasImage() {
    return switch (status) {
      case ACTIVE, RENEWED, EXPIRED -> true;
      case REVOKED, SUPERSEDED, ERASED -> false;
    };
  }

  /**
   * The reason that stands on the RevocationList of its span; empty while it is on none, as one
   * that is hosted never is. Every verification of a signed badge reads the whole list, so that an
   * issuer's reason has at most 200 characters.
   */
  public Optional<String> listedReason() {
    return switch (verification) {
      case HOSTED -> Optional.empty();
      case SIGNED ->
          switch (status) {
            case REVOKED -> Optional.of(shortened(String.valueOf(reason)));
            // A part of a URL would lead somewhere else.
            case SUPERSEDED, ERASED -> Optional.ofNullable(reason);
            case ACTIVE, RENEWED, EXPIRED -> Optional.empty();
          };
    };
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LISTED_REASON
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LISTED_REASON - 1)) + "…";
  }

  private AssertionRecordBuilder expired(Instant now, String by) {
    String why = expiryReason(Objects.requireNonNull(expires, "what never expires is not over"));
    return moved(Status.EXPIRED, why, now, by);
  }

  /** Of another status: time does nothing more to it but end it. */
  private AssertionRecordBuilder moved(Status next, @Nullable String why, Instant now, String by) {
    return AssertionRecordBuilder.builder(this)
        .status(next)
        .reason(why)
        .plan(List.of())
        .hold(null)
        .changedAt(now)
        .version(version + 1)
        .trail(trail.changed(by));
  }

  private static String expiryReason(Instant expires) {
    return "Expired on " + OpenBadges.dateTime(expires);
  }
}
