package dev.blazon.endorsing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.blazon.lifecycle.EndorsementState;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Subject;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.EndorsementWords;
import dev.blazon.register.NoticeOutcome;
import dev.blazon.service.Parallel;
import dev.blazon.service.Subjects;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.Page;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads for an issuer who was asked to endorse what is its own, and what has come of it. Nobody's
 * address is told; what somebody has said is, where the issuer decides on it.
 */
public final class ReadEndorsementRequests {
  /** Each may say some ten kilobytes, and an Assertion is read for it. */
  private static final int REQUESTS = 20;

  private final CatalogStore catalog;
  private final AssertionStore assertions;
  private final EndorsementStore endorsements;
  private final Subjects subjects;
  private final PublicUrls urls;
  private final boolean mailing;

  /**
   * @param mailing whether this deployment sends mails: where it does not, the issuer decides
   */
  public ReadEndorsementRequests(
      CatalogStore catalog,
      AssertionStore assertions,
      EndorsementStore endorsements,
      PublicUrls urls,
      boolean mailing) {
    this.catalog = catalog;
    this.assertions = assertions;
    this.endorsements = endorsements;
    this.subjects = new Subjects(catalog, assertions);
    this.urls = urls;
    this.mailing = mailing;
  }

  /**
   * Those who were asked.
   *
   * @param endorsementRequests the one that was asked longest ago first
   * @param cursor leads to the next page; null on the last
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Requests(List<RequestView> endorsementRequests, @Nullable String cursor) {}

  /**
   * One who was asked, as the issuer sees it.
   *
   * @param id the id of the request
   * @param endorses the URL of what is to be endorsed
   * @param state what has become of it
   * @param decides whether the issuer decides whether it is published
   * @param askedBy who asks, as {@link dev.blazon.lifecycle.Trail} has it
   * @param askedAt since when, as the standard's DateTime, like all times here
   * @param expires until when they can endorse
   * @param mailOutcome what has become of the mail that tells them of this state; null for none
   * @param said what they have said; null where nothing is to be decided by the issuer
   * @param confirmedAt when they have endorsed; null while they have not
   * @param endorsement the URL of the Endorsement; null where nothing was published
   * @param reason why it was not wanted or was taken back; null for none
   * @param answeredAt when it was accepted, declined or revoked, the last of these; null for none
   * @param answeredBy by whom, as {@link dev.blazon.lifecycle.Trail} has it; null for nobody
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @RecordBuilder
  public record RequestView(
      String id,
      String endorses,
      EndorsementState state,
      boolean decides,
      String askedBy,
      String askedAt,
      String expires,
      @Nullable NoticeOutcome mailOutcome,
      @Nullable SaidView said,
      @Nullable String confirmedAt,
      @Nullable String endorsement,
      @Nullable String reason,
      @Nullable String answeredAt,
      @Nullable String answeredBy) {}

  /**
   * What somebody has said.
   *
   * @param comment why they endorse, Markdown
   * @param name what they call themselves
   * @param role what they are; null where they do not say
   * @param organisation where they are that; null where they do not say
   * @param domain the domain of the address that they have shown; null where it is not to be known
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SaidView(
      String comment,
      String name,
      @Nullable String role,
      @Nullable String organisation,
      @Nullable String domain) {}

  /** All about one thing of an issuer; empty where there is no such thing of it. */
  public Optional<Requests> about(String issuer, Subject subject) {
    if (!Ids.isId(subject.id()) || !subjects.isOwnedBy(issuer, subject)) {
      return Optional.empty();
    }
    List<EndorsementRequest> all =
        endorsements.endorsementRequests(subject).stream()
            .sorted(
                Comparator.comparing(EndorsementRequest::askedAt)
                    .thenComparing(EndorsementRequest::id))
            .toList();
    return Optional.of(new Requests(views(all), null));
  }

  /**
   * Those about anything of an issuer that wait for somebody to endorse, or for the decision
   * whether that is published.
   *
   * @param cursor leads to later ones, as a page before gave it; null for the earliest
   * @throws dev.blazon.store.InvalidCursor where no page gave this cursor
   */
  public Requests waiting(String issuer, @Nullable String cursor) {
    Page<EndorsementRequest> page =
        endorsements.waitingEndorsementRequests(issuer, cursor, REQUESTS);
    return new Requests(views(page.elements()), page.cursor());
  }

  private List<RequestView> views(List<EndorsementRequest> requests) {
    return Parallel.each(requests, this::view);
  }

  private RequestView view(EndorsementRequest request) {
    boolean decides = decides(request);
    String published = request.endorsement();
    return RequestViewBuilder.builder()
        .id(request.id())
        .endorses(urls.of(request.subject().place()))
        .state(request.state())
        .decides(decides)
        .askedBy(request.askedBy())
        .askedAt(OpenBadges.dateTime(request.askedAt()))
        .expires(OpenBadges.dateTime(request.expires()))
        .mailOutcome(request.mail())
        .said(decides ? said(request) : null)
        .confirmedAt(time(request.confirmedAt()))
        .endorsement(published == null ? null : urls.endorsement(published))
        .reason(request.reason())
        .answeredAt(time(request.answeredAt()))
        .answeredBy(request.answeredBy())
        .build();
  }

  private boolean decides(EndorsementRequest request) {
    return switch (request.subject().kind()) {
      case PROFILE, BADGE_CLASS -> true;
      case ASSERTION ->
          !DecideEndorsement.isHolders(
              catalog.issuer(request.issuer()),
              assertions.assertion(request.subject().id()),
              mailing);
    };
  }

  /** A draft is nobody's but of whoever writes it. */
  private static @Nullable SaidView said(EndorsementRequest request) {
    EndorsementWords words = request.words();
    return switch (request.state()) {
      case CONFIRMED ->
          words == null
              ? null
              : new SaidView(
                  words.comment(),
                  words.name(),
                  words.role(),
                  words.organisation(),
                  request.domain());
      case OPEN, ACCEPTED, DECLINED, REVOKED -> null;
    };
  }

  private static @Nullable String time(@Nullable Instant at) {
    return at == null ? null : OpenBadges.dateTime(at);
  }
}
