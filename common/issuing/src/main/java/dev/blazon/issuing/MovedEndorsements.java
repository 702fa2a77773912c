package dev.blazon.issuing;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.Bounds;
import dev.blazon.lifecycle.EndorsementList;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.EndorsementRecordBuilder;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.Claim;
import dev.blazon.openbadges.ClaimBuilder;
import dev.blazon.openbadges.Endorsement;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.store.Change;
import dev.blazon.store.CreationTimes;
import dev.blazon.store.EndorsementStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The changes by which an Assertion's accepted Endorsements follow it when {@link MoveAssertion}
 * replaces it: the issuer's own are made again for the new one, others' stay. An Endorsement is a
 * statement about the Assertion that its claim names (section "Endorsement"), and stays one. What
 * the issuer itself has said, it says again of the other; what others have said of one award, other
 * issuers and people, nobody but they can say of another, which may be somebody else's.
 */
final class MovedEndorsements {
  /** What is left of a transaction beside two Assertions, three badges and the register. */
  private static final int MOST_BYTES = Bounds.SAID_OF_MANY * 4;

  private final EndorsementStore endorsements;
  private final Ids ids;
  private final PublicUrls urls;
  private final CreationTimes creationTimes;

  MovedEndorsements(
      EndorsementStore endorsements, Ids ids, PublicUrls urls, CreationTimes creationTimes) {
    this.endorsements = endorsements;
    this.ids = ids;
    this.urls = urls;
    this.creationTimes = creationTimes;
  }

  /**
   * What has to be written, and what could not be carried over.
   *
   * @param changes adds what is said again, and its list; the first's list is written again, so
   *     that nobody accepts one more for the first at the same moment
   * @param left the URLs of those that their endorsers have to make anew
   */
  record Moved(List<Change> changes, List<String> left) {}

  /** Says again of {@code to} what the issuer has said of {@code from}. */
  Moved of(AssertionRecord from, AssertionRecord to, Instant now, String by) {
    EndorsementList accepted = endorsements.accepted(subject(from));
    Subject subject = subject(to);
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.KeepEndorsementList(accepted.again()));
    List<String> said = new ArrayList<>();
    List<String> left = new ArrayList<>();
    int bytes = 0;
    for (String url : accepted.endorsements()) {
      Optional<EndorsementRecord> own = own(url, from);
      bytes += own.map(EndorsementRecord::document).map(Said::bytes).orElse(0);
      if (own.isEmpty() || bytes > MOST_BYTES) {
        left.add(url);
      } else {
        EndorsementRecord again = again(own.get(), subject, to.iri(), now, by);
        changes.add(new Change.AddEndorsement(again));
        said.add(again.document().id());
      }
    }
    if (!said.isEmpty()) {
      changes.add(new Change.KeepEndorsementList(EndorsementList.none(subject).with(said, by)));
    }
    return new Moved(changes, left);
  }

  private static Subject subject(AssertionRecord assertion) {
    return new Subject(Subject.Kind.ASSERTION, assertion.id());
  }

  private Optional<EndorsementRecord> own(String url, AssertionRecord from) {
    return urls.at(url)
        .flatMap(MovedEndorsements::endorsement)
        .flatMap(endorsements::endorsement)
        .filter(record -> record.issuer().equals(from.issuer()) && !record.isPersons())
        .filter(record -> !record.revoked())
        .filter(record -> subject(from).equals(record.subject()));
  }

  private static Optional<String> endorsement(Place place) {
    return switch (place) {
      case Place.Endorsement(String endorsement) -> Optional.of(endorsement);
      case Place.Document _, Place.Image _, Place.Page _, Place.Card _, Place.OEmbed _ ->
          Optional.empty();
    };
  }

  private EndorsementRecord again(
      EndorsementRecord own, Subject subject, String endorsed, Instant now, String by) {
    String id = ids.next();
    Endorsement first = own.document();
    Claim claim = ClaimBuilder.builder(first.claim()).id(endorsed).build();
    Endorsement document =
        new Endorsement(
            urls.endorsement(id),
            claim,
            first.issuer(),
            first.verification(),
            OpenBadges.dateTime(now),
            first.additional());
    return EndorsementRecordBuilder.builder()
        .id(id)
        .issuer(own.issuer())
        .request(null)
        .endorser(null)
        .subject(subject)
        .document(document)
        .listed(true)
        .reason(null)
        .createdAt(creationTimes.next(own.issuer(), now))
        .changedAt(now)
        .version(1)
        .trail(Trail.of(by))
        .build();
  }
}
