package dev.blazon.eventfiles;

import static dev.blazon.eventfiles.EventsSeed.id;

import dev.blazon.lifecycle.EndorsementList;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.EndorsementRecordBuilder;
import dev.blazon.lifecycle.Endorser;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.ClaimBuilder;
import dev.blazon.openbadges.Endorsement;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.openbadges.Verification;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.EndorsementRequestBuilder;
import dev.blazon.register.EndorsementWords;
import dev.blazon.store.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The sample Endorsements that the events in {@code events/} speak of: one of an Assertion, which
 * is on its list; one like it to be revoked; two of a badge, of which one was revoked and the other
 * never accepted; and one that a person has made. And people who were asked: who have endorsed an
 * Assertion and a badge, which is not published yet, and who have not said anything of the issuer.
 */
final class SeededEndorsements {
  private static final Instant MADE = Instant.parse("2026-11-22T09:00:00Z");

  private SeededEndorsements() {}

  static List<Change> all() {
    Subject badge = new Subject(Subject.Kind.BADGE_CLASS, EventsSeed.BADGE);
    List<Change> changes = new ArrayList<>(listed("exampleendorsement", "exampleassertion"));
    changes.addAll(listed("exampleendorsementtorevoke", "exampleassertiontorevoke"));
    changes.add(new Change.AddEndorsement(endorsement("exampleunlisted", badge)));
    changes.add(
        new Change.AddEndorsement(byAPerson(endorsement("examplepersonsendorsement", badge))));
    changes.add(
        new Change.AddEndorsement(
            endorsement("examplerevokedendorsement", badge)
                .revoke("Too soon", MADE, EventsSeed.KEY)));
    changes.add(
        confirmed(
            "exampleendorserofassertion",
            new Subject(Subject.Kind.ASSERTION, id("exampleassertionaskedfor"))));
    changes.add(confirmed("exampleendorserofbadge", badge));
    changes.add(
        new Change.KeepEndorsementRequest(
            asked(
                "exampleendorserofissuer", new Subject(Subject.Kind.PROFILE, EventsSeed.ISSUER))));
    return changes;
  }

  private static Change confirmed(String name, Subject subject) {
    EndorsementWords words =
        new EndorsementWords("I saw it **used**.", "Grace Hopper", null, "Acme", false);
    return new Change.KeepEndorsementRequest(
        EndorsementRequestBuilder.builder(asked(name, subject).drafted(words).confirmed(null, MADE))
            .version(1)
            .build());
  }

  private static EndorsementRequest asked(String name, Subject subject) {
    return EndorsementRequest.asked(
        subject,
        id(name),
        EventsSeed.ISSUER,
        EventsSeed.KEY,
        "Would you say so?",
        null,
        MADE,
        MADE.plus(Duration.ofDays(30)));
  }

  private static List<Change> listed(String name, String assertion) {
    Subject subject = new Subject(Subject.Kind.ASSERTION, id(assertion));
    EndorsementRecord endorsement = endorsement(name, subject).listed(true);
    return List.of(
        new Change.AddEndorsement(endorsement),
        new Change.KeepEndorsementList(
            EndorsementList.none(subject)
                .with(List.of(endorsement.document().id()), EventsSeed.KEY)));
  }

  private static EndorsementRecord byAPerson(EndorsementRecord made) {
    Endorsement document =
        new Endorsement(
            made.document().id(),
            made.document().claim(),
            EventsSeed.URLS.endorser(made.id()),
            made.document().verification(),
            made.document().issuedOn(),
            AdditionalProperties.NONE);
    return EndorsementRecordBuilder.builder(made)
        .document(document)
        .request(id("examplerequest"))
        .endorser(
            new Endorser(
                "Grace Hopper",
                "Head of Training",
                "Acme",
                Endorser.Proof.ADDRESS,
                "acme.example",
                MADE))
        .build();
  }

  private static EndorsementRecord endorsement(String name, Subject subject) {
    Endorsement document =
        new Endorsement(
            EventsSeed.URLS.endorsement(id(name)),
            ClaimBuilder.builder()
                .id(EventsSeed.URLS.of(subject.place()))
                .endorsementComment("We saw it.")
                .build(),
            EventsSeed.URLS.issuer(EventsSeed.ISSUER),
            Verification.hosted(),
            OpenBadges.dateTime(MADE),
            AdditionalProperties.NONE);
    return EndorsementRecordBuilder.builder()
        .id(id(name))
        .issuer(EventsSeed.ISSUER)
        .request(null)
        .endorser(null)
        .subject(subject)
        .document(document)
        .listed(false)
        .createdAt(MADE)
        .changedAt(MADE)
        .version(1)
        .trail(Trail.of(EventsSeed.KEY))
        .build();
  }
}
