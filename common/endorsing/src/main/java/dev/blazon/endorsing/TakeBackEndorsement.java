package dev.blazon.endorsing;

import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Trail;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.Result;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Has whoever was asked to endorse something not endorse it: before they have said anything, before
 * it is published, or after that.
 */
public final class TakeBackEndorsement {
  /** What the URL of an Endorsement answers that its endorser has taken back. */
  static final String REASON = "Taken back by the person who endorsed";

  private final EndorsementStore endorsements;
  private final Commits commits;
  private final EndorsementLinks links;
  private final Publishing publishing;
  private final HolderNotices notices;
  private final InstantSource time;

  /** Takes back what these stores have. */
  public TakeBackEndorsement(
      EndorsementStore endorsements,
      Commits commits,
      EndorsementLinks links,
      PublicUrls urls,
      HolderNotices notices,
      InstantSource time) {
    this.endorsements = endorsements;
    this.commits = commits;
    this.links = links;
    this.publishing = new Publishing(endorsements, urls);
    this.notices = notices;
    this.time = time;
  }

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** The link is none of ours, or good no more. */
    record Unknown() implements Refusal {}
  }

  /**
   * Takes it back; done again, it changes nothing.
   *
   * @param token the link's
   * @throws dev.blazon.signing.KeyUnavailable where a key cannot be had
   */
  public Result<EndorsementRequest, Refusal> takeBack(String token) {
    return commits.retrying(
        () ->
            links
                .find(token, endorsements)
                .map(this::decide)
                .orElseGet(() -> new Decision.Refuse<>(new Refusal.Unknown())));
  }

  private Decision<EndorsementRequest, Refusal> decide(EndorsementRequest request) {
    Instant now = time.instant();
    return switch (request.state()) {
      case OPEN, CONFIRMED ->
          commit(
              List.of(
                  new Change.KeepEndorsementRequest(request.declined(null, now, Trail.ENDORSER))),
              NoticeKind.ENDORSEMENT_DECLINED,
              request,
              now);
      case ACCEPTED ->
          commit(
              publishing.takeBack(request, REASON, now, Trail.ENDORSER),
              NoticeKind.ENDORSEMENT_REVOKED,
              request,
              now);
      case DECLINED, REVOKED -> new Decision.Unchanged<>(request);
    };
  }

  private Decision<EndorsementRequest, Refusal> commit(
      List<Change> ends, NoticeKind kind, EndorsementRequest request, Instant now) {
    List<Change> changes = new ArrayList<>(ends);
    changes.addAll(notices.tell(kind, request, now, Trail.ENDORSER));
    return new Decision.Commit<>(changes, ended(ends));
  }

  private static EndorsementRequest ended(List<Change> changes) {
    return changes.stream()
        .flatMap(
            change ->
                change instanceof Change.KeepEndorsementRequest(EndorsementRequest kept)
                    ? Stream.of(kept)
                    : Stream.empty())
        .findFirst()
        .orElseThrow();
  }
}
