package dev.blazon.issuing.pathways;

import dev.blazon.issuing.AwardCompletion;
import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.Plan;
import dev.blazon.register.RecipientDigester;
import dev.blazon.register.RegisterEntry;
import dev.blazon.service.RevokeAssertion;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.CollectionStore;
import dev.blazon.store.Commits;
import dev.blazon.store.PathwayStore;
import dev.blazon.store.RegisterStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Has pathways follow what happens to badges: finds those in which one is a step, computes how far
 * its holder is now, and awards the badge for completing it or takes it back. It can be told the
 * same any number of times, in any order: what it does follows from what is true now.
 *
 * <p>A badge that it awards may be a step of another pathway. Its own award is told to this, as any
 * other is; in a circle that ends, because each is awarded once.
 *
 * <p>Of what was erased nothing tells whose it was, so that nothing follows from it; of what was
 * moved to another address, nothing follows for the first. Nor does anything follow from a badge of
 * another host that was taken out of a collection, before something else happens to its holder.
 */
public final class FollowPathways {
  private final PathwayStore pathways;
  private final RegisterStore register;
  private final CollectionStore collections;
  private final BiFunction<String, CollectionStore, LearnerNow> learners;
  private final UpdatePathway following;

  /** Where it reads in which pathways a badge counts, and what its holder has now. */
  public record Stores(
      CatalogStore catalog,
      PathwayStore pathways,
      AssertionStore assertions,
      RegisterStore register,
      CollectionStore collections) {}

  /**
   * Follows what these stores tell, and awards and revokes by {@code commits}.
   *
   * @param award awards the badges for completing
   */
  public FollowPathways(
      Stores stores,
      Commits commits,
      RecipientDigester digester,
      AwardCompletion award,
      InstantSource time) {
    this.pathways = stores.pathways();
    this.register = stores.register();
    this.collections = stores.collections();
    this.learners =
        (learner, brought) ->
            new LearnerNow(
                new LearnerNow.Sources(
                    stores.assertions(), stores.register(), brought, digester, time),
                learner);
    this.following =
        new UpdatePathway(
            stores.pathways(),
            new BeginPathway(stores.pathways(), commits, time),
            award,
            new TakeBackCompletion(
                stores.catalog(),
                stores.assertions(),
                stores.register(),
                digester,
                new RevokeAssertion(stores.assertions(), commits, time)));
  }

  /**
   * Follows an Assertion that was issued, renewed, revoked or superseded, or has expired.
   *
   * @param assertion its id; of one that nobody is registered for, nothing follows
   */
  public void assertion(String assertion) {
    Optional<RegisterEntry> entry = register.registered(assertion);
    if (entry.isPresent()) {
      LearnerNow learner = learners.apply(entry.get().recipient().ofDeployment(), collections);
      String family = entry.get().family();
      each(
          pathways.pathwaysWith(family).stream(),
          pathway -> following.follow(pathway, learner, List.of(family)));
    }
  }

  /**
   * Follows somebody who begins to follow a pathway, perhaps with all of its badges.
   *
   * @param plan the id of their plan
   */
  public void plan(String plan) {
    pathways
        .plan(plan)
        .ifPresent(
            kept -> {
              @Nullable String pathway = kept.pathway();
              if (pathway != null) {
                learner(kept, pathway);
              }
            });
  }

  private void learner(Plan plan, String pathway) {
    following.follow(pathway, learners.apply(plan.learner(), collections), List.of());
  }

  /**
   * Follows somebody who has added badges of other hosts to a collection, or of whose badges there
   * our verifier has found something else.
   *
   * @param collection its id
   */
  public void collection(String collection) {
    collections.collection(collection).ifPresent(this::collection);
  }

  private void collection(BadgeCollection collection) {
    LearnerNow learner =
        learners.apply(collection.learner(), new FreshCollection(collections, collection));
    List<String> keys =
        collection.entries().stream()
            .flatMap(
                entry ->
                    switch (entry) {
                      case CollectionEntry.Ours _ -> Stream.<String>empty();
                      case CollectionEntry.Elsewhere elsewhere ->
                          Stream.ofNullable(elsewhere.badgeClass());
                    })
            .map(PathwayStep::keyOf)
            .distinct()
            .toList();
    each(
        keys.stream().flatMap(key -> pathways.pathwaysWith(key).stream()).distinct(),
        pathway -> following.follow(pathway, learner, keys));
  }

  /** One that fails does not keep the others from it: all are tried, and the first failure told. */
  private static void each(Stream<String> pathways, Consumer<String> follow) {
    @Nullable RuntimeException first = null;
    for (String pathway : pathways.toList()) {
      try {
        follow.accept(pathway);
      } catch (RuntimeException e) {
        if (first == null) {
          first = e;
        } else {
          first.addSuppressed(e);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
