package dev.blazon.issuing;

import dev.blazon.json.Fault;
import dev.blazon.lifecycle.Bounds;
import dev.blazon.lifecycle.EndorsementList;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Subject;
import dev.blazon.service.Subjects;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.Result;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sets which Endorsements an issuer accepts of its own Profile, BadgeClass or Assertion, which then
 * lists them: nobody can put words beside a badge that its owner does not want there. Strangers'
 * Endorsements are taken at the owner's word; ours have to be of this very thing, and in force.
 * What people have said who were asked for it is accepted and revoked by the request ({@link
 * dev.blazon.endorsing.DecideEndorsement}): it stays on the list, whether or not it is named here.
 */
public final class AcceptEndorsements {
  /** Each may be an Endorsement of ours, which changes in the transaction of the list. */
  public static final int MOST = EndorsementList.MOST;

  /** What is left of a transaction beside the list itself, and what else each item has. */
  private static final int MOST_BYTES =
      Bounds.TRANSACTION - 4 * Bounds.OWN - Bounds.TRANSACTION_ITEMS * 4_096;

  private final Subjects subjects;
  private final EndorsementStore endorsements;
  private final Commits commits;
  private final PublicUrls urls;

  /** Accepts Endorsements for things of these stores. */
  public AcceptEndorsements(
      CatalogStore catalog,
      AssertionStore assertions,
      EndorsementStore endorsements,
      Commits commits,
      PublicUrls urls) {
    this.subjects = new Subjects(catalog, assertions);
    this.endorsements = endorsements;
    this.commits = commits;
    this.urls = urls;
  }

  /**
   * What is endorsed, and the Endorsements that its issuer accepts now.
   *
   * @param endorsed the URL of what is endorsed
   * @param accepted the URLs of its Endorsements, those of people among them
   */
  public record Accepted(String endorsed, List<String> accepted) {}

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** There is no such thing of this issuer. */
    record UnknownSubject() implements Refusal {}

    /** It is an Assertion that is erased. */
    record Erased() implements Refusal {}

    /** Some are not Endorsements of it. */
    record Invalid(List<Fault> faults) implements Refusal {}
  }

  /**
   * Sets which Endorsements an issuer accepts of one thing, in place of those it accepted before.
   * Those of people that it does not name follow after them.
   *
   * @param accepted the URLs of all Endorsements that it is to name; at most {@value #MOST}, with
   *     those of people
   * @param by who does it, as {@link dev.blazon.lifecycle.Trail} has it
   */
  public Result<Accepted, Refusal> accept(
      String issuer, Subject subject, List<String> accepted, String by) {
    return commits.retrying(() -> decide(issuer, subject, accepted, by));
  }

  private Decision<Accepted, Refusal> decide(
      String issuer, Subject subject, List<String> accepted, String by) {
    if (!subjects.isOwnedBy(issuer, subject)) {
      return new Decision.Refuse<>(new Refusal.UnknownSubject());
    }
    // Read before it is looked whether the subject is erased: an erasure in between writes the
    // list.
    EndorsementList list = endorsements.accepted(subject);
    if (subjects.isErased(subject)) {
      return new Decision.Refuse<>(new Refusal.Erased());
    }
    List<Fault> faults = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < accepted.size(); i++) {
      String url = accepted.get(i);
      Optional<EndorsementRecord> ours = ours(url, subject);
      if (!seen.add(url)) {
        faults.add(new Fault("/endorsements/" + i, "is there twice"));
      } else if (urls.isOurs(url) && ours.isEmpty()) {
        faults.add(new Fault("/endorsements/" + i, "is no Endorsement of this, or was revoked"));
      } else if (ours.filter(AcceptEndorsements::isByRequest).isPresent()) {
        faults.add(
            new Fault(
                "/endorsements/" + i,
                "was said by a person who was asked for it: it is accepted by the request"));
      }
      ours.filter(record -> !record.listed())
          .ifPresent(record -> changes.add(new Change.ReplaceEndorsement(record.listed(true))));
    }
    if (!faults.isEmpty()) {
      return refused(faults);
    }
    List<String> named = new ArrayList<>(accepted);
    list.endorsements().stream()
        .filter(url -> !seen.contains(url))
        .flatMap(url -> ours(url, subject).stream())
        .forEach(
            record -> {
              if (record.isPersons()) {
                named.add(record.document().id());
              } else {
                changes.add(new Change.ReplaceEndorsement(record.listed(false)));
              }
            });
    if (named.size() > MOST) {
      return refused(
          List.of(
              new Fault(
                  "/endorsements",
                  "holds more than %d elements, beside the %d Endorsements of people"
                      .formatted(
                          MOST - (named.size() - accepted.size()),
                          named.size() - accepted.size()))));
    }
    changes.addFirst(new Change.KeepEndorsementList(list.with(named, by)));
    int bytes = changes.stream().mapToInt(AcceptEndorsements::bytes).sum();
    if (bytes > MOST_BYTES) {
      return refused(
          List.of(
              new Fault(
                  "/endorsements",
                  "changes Endorsements of %d bytes together, of which %d can change at once: take several steps"
                      .formatted(bytes, MOST_BYTES))));
    }
    Accepted answer = new Accepted(urls.of(subject.place()), named);
    return new Decision.Commit<>(changes, answer);
  }

  private static boolean isByRequest(EndorsementRecord record) {
    return record.isPersons() && !record.listed();
  }

  private static Decision<Accepted, Refusal> refused(List<Fault> faults) {
    return new Decision.Refuse<>(new Refusal.Invalid(faults));
  }

  /** Each Endorsement of ours is written anew, so that it knows whether it is on the list. */
  private static int bytes(Change change) {
    return change instanceof Change.ReplaceEndorsement(EndorsementRecord record)
        ? Said.bytes(record.document())
        : 0;
  }

  /** An Endorsement of ours of this, in force. */
  private Optional<EndorsementRecord> ours(String url, Subject subject) {
    return urls.at(url)
        .flatMap(AcceptEndorsements::endorsement)
        .flatMap(endorsements::endorsement)
        .filter(record -> subject.equals(record.subject()) && !record.revoked());
  }

  private static Optional<String> endorsement(Place place) {
    return switch (place) {
      case Place.Endorsement(String endorsement) -> Optional.of(endorsement);
      case Place.Document _, Place.Image _, Place.Page _, Place.Card _, Place.OEmbed _ ->
          Optional.empty();
    };
  }
}
