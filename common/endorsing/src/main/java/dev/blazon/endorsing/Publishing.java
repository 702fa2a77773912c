package dev.blazon.endorsing;

import dev.blazon.lifecycle.EndorsementList;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.EndorsementRecordBuilder;
import dev.blazon.lifecycle.Endorser;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.ClaimBuilder;
import dev.blazon.openbadges.Endorsement;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.openbadges.Verification;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.EndorsementWords;
import dev.blazon.store.Change;
import dev.blazon.store.EndorsementStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The changes by which what somebody has said is published, and by which it is taken back. */
final class Publishing {
  private final EndorsementStore endorsements;
  private final PublicUrls urls;

  Publishing(EndorsementStore endorsements, PublicUrls urls) {
    this.endorsements = endorsements;
    this.urls = urls;
  }

  /**
   * Publishes it beside what it endorses; empty where there is no room for one more.
   *
   * @param request one that is confirmed
   * @param list what stands beside it, read before it was looked what is to be endorsed: an erasure
   *     in between writes the list
   * @param endorsed the {@code id} of the document that it endorses
   * @param id the id that the Endorsement gets
   * @param by who accepts it, as {@link Trail} has it
   */
  Optional<List<Change>> publish(
      EndorsementRequest request,
      EndorsementList list,
      String endorsed,
      String id,
      Instant now,
      String by) {
    if (list.endorsements().size() >= EndorsementList.MOST) {
      return Optional.empty();
    }
    EndorsementRecord record = record(request, endorsed, id, now, by);
    List<String> accepted = new ArrayList<>(list.endorsements());
    accepted.add(record.document().id());
    return Optional.of(
        List.of(
            new Change.KeepEndorsementRequest(request.accepted(id, now, by)),
            new Change.AddEndorsement(record),
            new Change.KeepEndorsementList(list.with(accepted, by))));
  }

  private EndorsementRecord record(
      EndorsementRequest request, String endorsed, String id, Instant now, String by) {
    EndorsementWords words = Objects.requireNonNull(request.words());
    Instant said = Objects.requireNonNull(request.confirmedAt());
    Endorsement document =
        new Endorsement(
            urls.endorsement(id),
            ClaimBuilder.builder()
                .id(endorsed)
                .name(null)
                .description(null)
                .url(null)
                .email(null)
                .telephone(null)
                .endorsementComment(words.comment())
                .build(),
            urls.endorser(id),
            Verification.hosted(),
            OpenBadges.dateTime(said),
            AdditionalProperties.NONE);
    Endorser endorser =
        new Endorser(
            words.name(),
            words.role(),
            words.organisation(),
            request.proof(),
            request.domain(),
            said);
    return EndorsementRecordBuilder.builder()
        .id(id)
        .issuer(request.issuer())
        .request(request.id())
        .endorser(endorser)
        .subject(request.subject())
        .document(document)
        .listed(true)
        .reason(null)
        .createdAt(now)
        .changedAt(now)
        .version(1)
        .trail(Trail.of(by))
        .build();
  }

  /**
   * Takes back what was published.
   *
   * @param request one that is accepted
   * @param why what its URL answers from then on
   * @param by who takes it back, as {@link Trail} has it
   */
  List<Change> takeBack(EndorsementRequest request, String why, Instant now, String by) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.KeepEndorsementRequest(request.revoked(why, now, by)));
    endorsements
        .endorsement(String.valueOf(request.endorsement()))
        .filter(record -> !record.revoked())
        .ifPresent(record -> changes.addAll(takeBack(record, why, now, by)));
    return changes;
  }

  private List<Change> takeBack(EndorsementRecord record, String why, Instant now, String by) {
    EndorsementList list = endorsements.accepted(Objects.requireNonNull(record.subject()));
    return List.of(
        new Change.ReplaceEndorsement(record.revoke(why, now, by)),
        new Change.KeepEndorsementList(list.without(record.document().id(), by)));
  }
}
