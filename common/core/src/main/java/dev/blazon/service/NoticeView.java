package dev.blazon.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.register.Notice;
import dev.blazon.register.NoticeOutcome;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A mail to the recipient of an Assertion, as the API answers it to the issuer: kind and outcome,
 * no address.
 *
 * @param kind what it tells
 * @param attempt 1 for the first of its kind, and so on
 * @param request the id of the request of somebody to endorse that it tells of; null for none
 * @param outcome what has become of it
 * @param reason why it was refused; null where it was not
 * @param askedAt since when it is to be sent, ISO 8601 in UTC
 * @param askedBy who has asked for it, as {@link dev.blazon.lifecycle.Trail} has it; null where it
 *     follows from what happened to the Assertion
 * @param outcomeAt when its outcome was written, ISO 8601 in UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RecordBuilder
public record NoticeView(
    NoticeKind kind,
    int attempt,
    @Nullable String request,
    NoticeOutcome outcome,
    @Nullable String reason,
    String askedAt,
    @Nullable String askedBy,
    String outcomeAt) {
  /** What its issuer sees of {@code notice}. */
  public static NoticeView of(Notice notice) {
    return NoticeViewBuilder.builder()
        .kind(notice.kind())
        .attempt(notice.attempt())
        .request(notice.request())
        .outcome(notice.outcome())
        .reason(notice.reason())
        .askedAt(OpenBadges.dateTime(notice.askedAt()))
        .askedBy(notice.askedBy())
        .outcomeAt(OpenBadges.dateTime(notice.changedAt()))
        .build();
  }
}
