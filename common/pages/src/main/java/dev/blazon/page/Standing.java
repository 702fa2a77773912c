package dev.blazon.page;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.Place;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The status that the page of an Assertion shows after verification, with its date and reason:
 * valid, expired, revoked, superseded, not valid, or not to be verified now. Each has a look of its
 * own.
 */
public sealed interface Standing {
  /** The award is good, as far as the page could find out. */
  record Valid() implements Standing {}

  /**
   * Its time is over.
   *
   * @param since when it was
   */
  record Expired(Instant since) implements Standing {}

  /**
   * Its issuer has taken it back.
   *
   * @param since when
   * @param reason why; null where none was given
   */
  record Revoked(Instant since, @Nullable String reason) implements Standing {}

  /**
   * Another stands in its place.
   *
   * @param since when
   * @param successor the path of the page of the other
   */
  record Superseded(Instant since, String successor) implements Standing {}

  /** It is not what it claims to be; the checks say why. */
  record Invalid() implements Standing {}

  /** Nobody can tell now: a document that would say so could not be had. */
  record Unverifiable() implements Standing {}

  /**
   * How an Assertion of ours stands, as its record says it; empty for one that is erased, which has
   * no page.
   */
  static Optional<Standing> of(AssertionRecord record, Instant now) {
    return switch (record.statusAt(now)) {
      case ACTIVE, RENEWED -> Optional.of(new Valid());
      case EXPIRED -> Optional.of(new Expired(Objects.requireNonNullElse(record.expires(), now)));
      case REVOKED -> Optional.of(new Revoked(record.changedAt(), record.reason()));
      case SUPERSEDED ->
          Optional.of(
              new Superseded(
                  record.changedAt(),
                  new Place.AssertionPage(
                          Objects.requireNonNull(
                              record.successor(), "what is superseded names its successor"))
                      .path()));
      case ERASED -> Optional.empty();
    };
  }

  /**
   * Whether the badge is good, so that nothing has to be said beside it: a certificate and what
   * other sites show of a page name any other standing first.
   */
  default boolean good() {
    return switch (this) {
      case Valid() -> true;
      case Expired(var _),
          Revoked(var _, var _),
          Superseded(var _, var _),
          Invalid(),
          Unverifiable() ->
          false;
    };
  }

  /**
   * Whether there is a badge to show to others: not one that was taken back, replaced, or never
   * was. What has expired was earned all the same, and says until when it was good.
   */
  default boolean worthShowing() {
    return switch (this) {
      case Valid(), Expired(var _), Unverifiable() -> true;
      case Revoked(var _, var _), Superseded(var _, var _), Invalid() -> false;
    };
  }
}
