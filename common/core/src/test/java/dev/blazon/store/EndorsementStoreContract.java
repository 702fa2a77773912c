package dev.blazon.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.blazon.lifecycle.EndorsementList;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.Subject;
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
    commit(new Change.AddEndorsement(SampleEndorsements.full(id(), id())));
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

  private void commit(Change... changes) {
    assertInstanceOf(Commit.Committed.class, transactions.commit(Arrays.asList(changes), null));
  }

  private void conflict(Change change) {
    assertEquals(new Commit.Conflict(change), transactions.commit(List.of(change), null));
  }
}
