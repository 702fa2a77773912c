package dev.blazon.store;

import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwaySummary;
import dev.blazon.lifecycle.Plan;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port: reads the pathways of issuers, and the plans of people. */
public interface PathwayStore {
  /** A pathway by its id, read consistently. */
  Optional<Pathway> pathway(String id);

  /**
   * A pathway of one issuer, read consistently; empty where it has none of this id, and where it is
   * no id.
   *
   * @param issuer whose it is to be
   * @param id any text
   */
  default Optional<Pathway> ownedPathway(String issuer, String id) {
    return Ids.parse(id).flatMap(this::pathway).filter(found -> found.issuer().equals(issuer));
  }

  /**
   * The pathways of an issuer, the latest {@code createdAt} first; eventually consistent.
   *
   * @param cursor where to go on, as an earlier page gave it; null for the beginning
   * @param limit how many at most; at least 1
   * @throws InvalidCursor where no page gave this cursor
   */
  Page<Pathway> pathways(String issuer, @Nullable String cursor, int limit);

  /** The open pathways of an issuer, the latest {@code createdAt} first; read consistently. */
  List<PathwaySummary> open(String issuer);

  /**
   * The ids of the open pathways that have a step, in no certain order; read consistently.
   *
   * @param key the step's, as {@link dev.blazon.lifecycle.PathwayStep#key}
   */
  List<String> pathwaysWith(String key);

  /** A plan by its id, read consistently. */
  Optional<Plan> plan(String id);

  /**
   * A plan of one person; empty where they have none of this id, and where it is no id.
   *
   * @param learner whose it is to be, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   */
  default Optional<Plan> ownedPlan(String learner, String id) {
    return Ids.parse(id).flatMap(this::plan).filter(found -> found.learner().equals(learner));
  }

  /** The pathway that a plan follows; empty where it follows none, and where that is gone. */
  default Optional<Pathway> followed(Plan plan) {
    return Optional.ofNullable(plan.pathway()).flatMap(this::pathway);
  }

  /**
   * The plans of somebody, the latest {@code createdAt} first; eventually consistent.
   *
   * @param learner whose, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   * @param cursor where to go on, as an earlier page gave it; null for the beginning
   * @param limit how many at most; at least 1
   * @throws InvalidCursor where no page gave this cursor
   */
  Page<Plan> plans(String learner, @Nullable String cursor, int limit);
}
