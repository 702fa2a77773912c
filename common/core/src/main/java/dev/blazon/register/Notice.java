package dev.blazon.register;

import dev.blazon.lifecycle.NoticeKind;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail to the recipient of an Assertion as it is stored: its kind, and whether it was sent. It
 * holds no address and no name.
 *
 * @param assertion the Assertion's id
 * @param kind what it tells
 * @param attempt 1 for the first of its kind, and so on
 * @param request the id of the {@link EndorsementRequest} that it tells of; null where it tells of
 *     none
 * @param outcome what has become of it
 * @param reason why it was refused, as a word of what sends mails; null where it was not
 * @param askedAt since when it is to be sent
 * @param askedBy who has asked for it, as {@link dev.blazon.lifecycle.Trail} has it; null where it
 *     follows from what happened to the Assertion
 * @param changedAt when its outcome was written
 * @param version counts the changes of this record, for optimistic locking
 */
@RecordBuilder
public record Notice(
    String assertion,
    NoticeKind kind,
    int attempt,
    @Nullable String request,
    NoticeOutcome outcome,
    @Nullable String reason,
    Instant askedAt,
    @Nullable String askedBy,
    Instant changedAt,
    long version) {
  /** One that is to be sent. */
  public static Notice waiting(
      String assertion, NoticeKind kind, int attempt, Instant now, @Nullable String by) {
    return waiting(assertion, kind, attempt, null, now, by);
  }

  /** One that is to be sent, and tells of the request of somebody to endorse that has this id. */
  public static Notice waiting(
      String assertion,
      NoticeKind kind,
      int attempt,
      @Nullable String request,
      Instant now,
      @Nullable String by) {
    return NoticeBuilder.builder()
        .assertion(assertion)
        .kind(kind)
        .attempt(attempt)
        .request(request)
        .outcome(NoticeOutcome.WAITING)
        .reason(null)
        .askedAt(now)
        .askedBy(by)
        .changedAt(now)
        .version(1)
        .build();
  }

  /** The number of the next attempt of a kind, where there are these mails about an Assertion. */
  public static int nextAttempt(List<Notice> notices, NoticeKind kind) {
    return notices.stream()
            .filter(notice -> notice.kind().equals(kind))
            .mapToInt(Notice::attempt)
            .max()
            .orElse(0)
        + 1;
  }

  /**
   * Whether sending it was begun before: what waits and was changed was not taken by what sends
   * mails.
   */
  public boolean wasTried() {
    return version > 1;
  }

  /** The same, of which this has become. */
  public Notice become(NoticeOutcome next, Instant now) {
    return become(next, null, now);
  }

  /** The same, of which this has become, for a reason. */
  public Notice become(NoticeOutcome next, @Nullable String why, Instant now) {
    return NoticeBuilder.builder(this)
        .outcome(next)
        .reason(why)
        .changedAt(now)
        .version(version + 1)
        .build();
  }
}
