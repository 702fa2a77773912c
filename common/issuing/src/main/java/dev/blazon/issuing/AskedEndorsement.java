package dev.blazon.issuing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.blazon.lifecycle.EndorsementState;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.register.EndorsementRequest;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was asked to endorse what a person holds, as it is told to whoever reads what is
 * kept of that person. Who was asked, and what they say before it is published, is theirs alone.
 *
 * @param id the id of the request
 * @param state what has become of it
 * @param askedBy who asks, as {@link dev.blazon.lifecycle.Trail} has it; null where it is not told
 * @param message what whoever was asked is told; null for nothing, and once they have answered
 * @param askedAt since when, as the standard's DateTime, like all times here
 * @param expires until when they can endorse
 * @param confirmedAt when they have endorsed; null while they have not
 * @param endorsement the URL of the Endorsement; null where nothing was published
 * @param reason why it was not wanted or was taken back; null for none
 * @param answeredAt when it was accepted, declined or revoked, the last of these; null for none
 * @param answeredBy by whom, as {@link dev.blazon.lifecycle.Trail} has it; null where it is not
 *     told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RecordBuilder
public record AskedEndorsement(
    String id,
    EndorsementState state,
    @Nullable String askedBy,
    @Nullable String message,
    String askedAt,
    String expires,
    @Nullable String confirmedAt,
    @Nullable String endorsement,
    @Nullable String reason,
    @Nullable String answeredAt,
    @Nullable String answeredBy) {
  /** All about one Assertion, the one that was asked longest ago first. */
  static List<AskedEndorsement> of(List<EndorsementRequest> requests, PublicUrls urls) {
    return requests.stream()
        .sorted(
            Comparator.comparing(EndorsementRequest::askedAt).thenComparing(EndorsementRequest::id))
        .map(request -> of(request, urls))
        .toList();
  }

  private static AskedEndorsement of(EndorsementRequest request, PublicUrls urls) {
    String published = request.endorsement();
    return AskedEndorsementBuilder.builder()
        .id(request.id())
        .state(request.state())
        .askedBy(request.askedBy())
        .message(request.message())
        .askedAt(OpenBadges.dateTime(request.askedAt()))
        .expires(OpenBadges.dateTime(request.expires()))
        .confirmedAt(time(request.confirmedAt()))
        .endorsement(published == null ? null : urls.endorsement(published))
        .reason(request.reason())
        .answeredAt(time(request.answeredAt()))
        .answeredBy(request.answeredBy())
        .build();
  }

  /** The same without which key of its issuer did what: that is the issuer's alone. */
  AskedEndorsement withoutKeys() {
    return AskedEndorsementBuilder.builder(this)
        .askedBy(unlessKey(askedBy))
        .answeredBy(unlessKey(answeredBy))
        .build();
  }

  private static @Nullable String unlessKey(@Nullable String by) {
    return by == null || Ids.isId(by) ? null : by;
  }

  private static @Nullable String time(@Nullable Instant at) {
    return at == null ? null : OpenBadges.dateTime(at);
  }
}
