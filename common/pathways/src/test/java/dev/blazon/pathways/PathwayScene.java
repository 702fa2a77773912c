package dev.blazon.pathways;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.BadgeCollectionBuilder;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.ElsewhereBuilder;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.LossPolicy;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwayBuilder;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.Stage;
import dev.blazon.lifecycle.StageOrder;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.StepPolicy;
import dev.blazon.lifecycle.Trail;
import dev.blazon.register.RecipientDigests;
import dev.blazon.register.RegisterEntryBuilder;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Samples;
import dev.blazon.store.TestClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People with badges, and a pathway, for tests of how far they are and of what they plan. */
abstract class PathwayScene {
  static final String ADA = "ada's digest";
  static final String GRACE = "grace's digest";
  static final String ISSUER = "i".repeat(26);
  static final PathwayStep.Ours ROPES = ours("ropes");
  static final PathwayStep.Ours KNOTS = ours("knots");
  static final PathwayStep.Elsewhere SPLICES =
      new PathwayStep.Elsewhere("https://other.example/badges/1", "Splices");

  final Ids ids = new Ids(new SecureRandom());
  final TestClock clock = new TestClock();
  final InMemoryStore store = new InMemoryStore();
  final Commits commits = new Commits(store, clock);
  final ReadProgress progress = new ReadProgress(store, store, clock);

  static PathwayStep.Ours ours(String name) {
    String id = name + "a".repeat(26 - name.length());
    return new PathwayStep.Ours(id, id, ISSUER);
  }

  Instant later() {
    return clock.instant().plus(Duration.ofDays(10));
  }

  /** Awards a badge to Ada; the last status that it comes to is given. */
  AssertionRecord awarded(PathwayStep.Ours badge, Status status, @Nullable Instant expires) {
    return awarded(ADA, badge, status, expires);
  }

  AssertionRecord awarded(
      String learner, PathwayStep.Ours badge, Status status, @Nullable Instant expires) {
    AssertionRecord record =
        AssertionRecordBuilder.builder(Samples.bareAssertion(badge.badge(), ids.next()))
            .issuer(ISSUER)
            .status(status)
            .expires(expires)
            .build();
    commit(
        new Change.AddAssertion(record),
        new Change.AddRegisterEntry(
            RegisterEntryBuilder.builder()
                .assertion(record.id())
                .issuer(ISSUER)
                .badge(badge.badge())
                .family(badge.family())
                .issuedOn(record.issuedOn())
                .recipient(new RecipientDigests("holder of " + learner, learner))
                .contact(null)
                .contactOf(record.id())
                .build()));
    return record;
  }

  /** Ada brings a badge of another host. */
  CollectionEntry.Elsewhere brought(
      @Nullable String badgeClass, CollectionEntry.Found found, @Nullable Instant expires) {
    CollectionEntry.Elsewhere badge =
        ElsewhereBuilder.builder()
            .iri("https://other.example/assertions/" + ids.next())
            .hosted(true)
            .badge("Splices")
            .issuer("Other Academy")
            .issuerId("https://other.example/issuer")
            .issuedOn(null)
            .badgeClass(badgeClass)
            .expires(expires)
            .checkedAt(clock.instant())
            .found(found)
            .build();
    commit(
        new Change.KeepCollection(
            BadgeCollectionBuilder.builder()
                .id(ids.next())
                .learner(ADA)
                .title("Mine")
                .entries(List.of(badge))
                .createdAt(clock.instant())
                .changedAt(clock.instant())
                .version(1)
                .build()));
    return badge;
  }

  Pathway pathway(StageOrder order, StepPolicy counting, Stage... stages) {
    Pathway made =
        PathwayBuilder.builder()
            .id(ids.next())
            .issuer(ISSUER)
            .name("Rigger")
            .description("From the first knot to the mast.")
            .image(null)
            .order(order)
            .stages(List.of(stages))
            .completion(null)
            .counting(counting)
            .onLoss(LossPolicy.KEEP)
            .begunAt(null)
            .closedAt(null)
            .previous(null)
            .next(null)
            .createdAt(clock.instant())
            .version(1)
            .trail(Trail.of("key"))
            .build();
    commit(new Change.AddPathway(made));
    return made;
  }

  HeldAssertions held() {
    return HeldAssertions.listed(store, ADA, ReachedNow.MOST_HELD);
  }

  void commit(Change... changes) {
    if (!(store.commit(List.of(changes), null)
        instanceof dev.blazon.store.Transactions.Commit.Committed)) {
      throw new AssertionError("not committed");
    }
  }
}
