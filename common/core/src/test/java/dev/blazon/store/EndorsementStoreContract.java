package dev.blazon.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.blazon.lifecycle.EndorsementList;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.Subject;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.EndorsementWords;
import dev.blazon.register.NoticeOutcome;
import dev.blazon.store.Transactions.Commit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that every {@link EndorsementStore} has to pass. */
public abstract class EndorsementStoreContract extends StoreContract {
  private static final String URL = "https://badges.example.org/endorsements/";

  private final String issuer = id();

  @Test
  void givesAnEndorsementBackAsItWas() {
    for (EndorsementRecord endorsement :
        List.of(
            SampleEndorsements.bare(issuer, id(), Samples.NOW),
            SampleEndorsements.full(issuer, id()))) {
      commit(new Change.AddEndorsement(endorsement));
      assertEquals(Optional.of(endorsement), endorsements.endorsement(endorsement.id()));
    }
  }

  @Test
  void replacesAnEndorsementOfTheVersionBeforeOnly() {
    EndorsementRecord first = SampleEndorsements.bare(issuer, id(), Samples.NOW);
    EndorsementRecord second = first.revoke("Not any more", Samples.NOW.plusSeconds(1), "key");
    conflict(new Change.ReplaceEndorsement(second));
    commit(new Change.AddEndorsement(first));
    conflict(new Change.AddEndorsement(first));
    conflict(new Change.ReplaceEndorsement(first));
    EndorsementRecord stolen = SampleEndorsements.bare(id(), first.id(), Samples.NOW);
    conflict(new Change.ReplaceEndorsement(stolen.listed(true)));
    commit(new Change.ReplaceEndorsement(second));
    assertEquals(Optional.of(second), endorsements.endorsement(first.id()));
  }

  @Test
  void givesNothingForWhatIsNotThere() {
    Subject subject = new Subject(Subject.Kind.PROFILE, issuer);
    assertEquals(Optional.empty(), endorsements.endorsement(id()));
    assertEquals(List.of(), endorsements.endorsements(issuer, null, 1).elements());
    assertEquals(EndorsementList.none(subject), endorsements.accepted(subject));
  }

  @ParameterizedTest
  @EnumSource(Subject.Kind.class)
  void keepsWhatWasAcceptedBesideWhatIsEndorsed(Subject.Kind kind) {
    Subject subject = new Subject(kind, id());
    EndorsementList first =
        EndorsementList.none(subject).with(List.of(URL + "b", URL + "a"), "first-key");
    EndorsementList second = first.without(URL + "b", "second-key");
    conflict(new Change.KeepEndorsementList(second));
    commit(new Change.KeepEndorsementList(first));
    assertEquals(first, endorsements.accepted(subject));
    conflict(new Change.KeepEndorsementList(first));
    commit(new Change.KeepEndorsementList(second));
    assertEquals(List.of(URL + "a"), endorsements.accepted(subject).endorsements());
    for (Subject.Kind other : Subject.Kind.values()) {
      Subject namesake = new Subject(other, subject.id());
      assertEquals(
          other == kind ? second : EndorsementList.none(namesake), endorsements.accepted(namesake));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 7})
  void listsEachEndorsementOfAnIssuerOnceInPagesOfThree(int count) {
    List<EndorsementRecord> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      made.add(SampleEndorsements.bare(issuer, id(), Samples.NOW.plusMillis(i)));
    }
    made.forEach(endorsement -> commit(new Change.AddEndorsement(endorsement)));
    commit(new Change.AddEndorsement(SampleEndorsements.bare(id(), id(), Samples.NOW)));
    commit(new Change.AddEndorsement(SampleEndorsements.full(issuer, id())));
    commit(new Change.AddBadge(Samples.bareBadge(issuer, id())));
    assertEquals(
        made, Paging.walk((cursor, limit) -> endorsements.endorsements(issuer, cursor, limit), 3));
  }

  @Test
  void refusesACursorOfAnotherList() {
    List<Change> changes = new ArrayList<>();
    String other = id();
    for (int i = 0; i < 4; i++) {
      changes.add(new Change.AddEndorsement(SampleEndorsements.bare(issuer, id(), Samples.NOW)));
      changes.add(new Change.AddEndorsement(SampleEndorsements.bare(other, id(), Samples.NOW)));
      changes.add(new Change.AddBadge(Samples.bareBadge(issuer, id())));
    }
    commit(changes.toArray(Change[]::new));
    Paging.refusesForeign(
        (cursor, limit) -> endorsements.endorsements(issuer, cursor, limit),
        Objects.requireNonNull(endorsements.endorsements(issuer, null, 3).cursor()),
        List.of(
            Objects.requireNonNull(endorsements.endorsements(other, null, 1).cursor()),
            Objects.requireNonNull(catalog.badges(issuer, null, 1).cursor())));
  }

  @ParameterizedTest
  @EnumSource(Subject.Kind.class)
  void givesARequestToEndorseBackAsItWas(Subject.Kind kind) {
    Subject subject = new Subject(kind, id());
    EndorsementRequest asked = SampleEndorsements.asked(subject, issuer, id(), Samples.NOW);
    assertEquals(Optional.empty(), endorsements.endorsementRequest(subject, asked.id()));
    EndorsementRequest last = asked;
    for (EndorsementRequest next : lifeOf(asked)) {
      if (next.version() > 1) {
        conflict(new Change.KeepEndorsementRequest(last));
      }
      commit(new Change.KeepEndorsementRequest(next));
      conflict(new Change.KeepEndorsementRequest(next));
      assertEquals(Optional.of(next), endorsements.endorsementRequest(subject, next.id()));
      assertEquals(List.of(next), endorsements.endorsementRequests(subject));
      last = next;
    }
    for (int time = 0; time < 2; time++) {
      commit(new Change.RemoveEndorsementRequest(subject, asked.id()));
      assertEquals(Optional.empty(), endorsements.endorsementRequest(subject, asked.id()));
    }
  }

  private static List<EndorsementRequest> lifeOf(EndorsementRequest asked) {
    EndorsementWords full = new EndorsementWords("*Good*", "Grace", "Head", "Acme", true);
    EndorsementWords bare = new EndorsementWords("Good", "Grace", null, null, false);
    EndorsementRequest drafted = asked.drafted(bare);
    EndorsementRequest addressed = drafted.addressed(full, "encrypted anew");
    EndorsementRequest confirmed = addressed.confirmed("acme.example", Samples.NOW);
    EndorsementRequest mailed = confirmed.mailed(NoticeOutcome.SENT);
    EndorsementRequest accepted = mailed.accepted("endorsement", Samples.NOW, "key");
    return List.of(
        asked,
        drafted,
        addressed,
        confirmed,
        mailed,
        accepted,
        accepted.revoked("No more", Samples.NOW, "endorser"));
  }

  @Test
  void keepsRequestsOfOneThingApartFromThoseOfAnother() {
    String same = id();
    Subject subject = new Subject(Subject.Kind.ASSERTION, same);
    EndorsementRequest asked = SampleEndorsements.asked(subject, issuer, id(), Samples.NOW);
    commit(new Change.KeepEndorsementRequest(asked));
    Subject namesake = new Subject(Subject.Kind.BADGE_CLASS, same);
    assertEquals(List.of(), endorsements.endorsementRequests(namesake));
    assertEquals(Optional.empty(), endorsements.endorsementRequest(namesake, asked.id()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 7})
  void listsRequestsThatWaitOldestFirstInPagesOfThree(int count) {
    List<EndorsementRequest> waiting = new ArrayList<>();
    Subject.Kind[] kinds = Subject.Kind.values();
    for (int i = 0; i < count; i++) {
      Subject subject = new Subject(kinds[i % kinds.length], id());
      EndorsementRequest asked =
          SampleEndorsements.asked(subject, issuer, id(), Samples.NOW.plusMillis(i));
      commit(new Change.KeepEndorsementRequest(asked));
      EndorsementRequest confirmed = asked.confirmed(null, Samples.NOW);
      if (i % 2 == 1) {
        commit(new Change.KeepEndorsementRequest(confirmed));
      }
      waiting.add(i % 2 == 1 ? confirmed : asked);
    }
    EndorsementRequest over =
        SampleEndorsements.asked(
            new Subject(Subject.Kind.ASSERTION, id()), issuer, id(), Samples.NOW);
    commit(new Change.KeepEndorsementRequest(over));
    commit(new Change.KeepEndorsementRequest(over.declined(null, Samples.NOW, "holder")));
    commit(
        new Change.KeepEndorsementRequest(
            SampleEndorsements.asked(
                new Subject(Subject.Kind.ASSERTION, id()), id(), id(), Samples.NOW)));
    assertEquals(
        waiting,
        Paging.walk(
            (cursor, limit) -> endorsements.waitingEndorsementRequests(issuer, cursor, limit), 3));
  }

  private void commit(Change... changes) {
    assertInstanceOf(Commit.Committed.class, transactions.commit(Arrays.asList(changes), null));
  }

  private void conflict(Change change) {
    assertEquals(new Commit.Conflict(change), transactions.commit(List.of(change), null));
  }
}
