package dev.blazon.issuing;

import dev.blazon.issuing.AwardBadge.AwardAnswer;
import dev.blazon.issuing.AwardBadge.Item;
import dev.blazon.issuing.AwardBadge.Part;
import dev.blazon.issuing.AwardBadge.Refusal;
import dev.blazon.issuing.Registrar.Earlier;
import dev.blazon.issuing.Registrar.Entry;
import dev.blazon.json.Fault;
import dev.blazon.json.Faults;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.register.RecipientDigests;
import dev.blazon.service.Badges;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides for {@link AwardBadge}, in each transaction, which awards are made, which are faulty, and
 * which go to somebody who has the badge already.
 */
final class AwardDecisions {
  private final CatalogStore catalog;
  private final AwardTargets targets;
  private final AssertionMaker maker;
  private final Registrar registrar;
  private final PublicUrls urls;

  AwardDecisions(
      CatalogStore catalog,
      AwardTargets targets,
      AssertionMaker maker,
      Registrar registrar,
      PublicUrls urls) {
    this.catalog = catalog;
    this.targets = targets;
    this.maker = maker;
    this.registrar = registrar;
    this.urls = urls;
  }

  /**
   * What all awards of a request have in common.
   *
   * @param issuer who awards
   * @param badge the id of the badge that is awarded
   * @param duplicates what becomes of an award to somebody who has it already
   * @param by who does it, as {@link dev.blazon.lifecycle.Trail} has it
   * @param inParts whether this is one transaction of several: then a part that awards nothing is
   *     remembered too, so that a key cannot be used again for another request
   * @param repeatable whether the request can be sent again, and so be remembered
   */
  record Order(
      String issuer,
      String badge,
      Duplicates duplicates,
      String by,
      boolean inParts,
      boolean repeatable) {}

  /** What becomes of one award. */
  private sealed interface Outcome {
    /** It cannot be made as it is asked for. */
    record Faulty(List<Fault> faults) implements Outcome {}

    /** Its recipient has the badge already. */
    record Held(AssertionRecord by) implements Outcome {}

    /**
     * It is made, or goes to whom an earlier one of these goes.
     *
     * @param number of which of those that are made it is
     */
    record Made(int number, boolean again) implements Outcome {}
  }

  /**
   * What becomes of each award, and what is to be made.
   *
   * @param outcomes in the order of the awards
   * @param entries those to be made
   */
  private record Plan(List<Outcome> outcomes, List<Entry> entries) {}

  /**
   * Decides on some awards of a request.
   *
   * @param first the number of the first of these awards in the request, from 0
   */
  Decision<Part, Refusal> decide(Order order, List<Award> awards, int first, Instant now) {
    Optional<BadgeRecord> found = Badges.ownedBy(order.issuer(), order.badge(), catalog);
    Optional<Refusal> refusal = refusal(found);
    if (refusal.isPresent()) {
      return new Decision.Refuse<>(refusal.get());
    }
    return targets
        .of(found.orElseThrow(), now, order.by())
        .map(target -> decide(order, target, awards, first, now))
        .orElseGet(() -> new Decision.Refuse<>(new Refusal.KeyCompromised()));
  }

  /** Why a badge cannot be awarded; empty where it can. */
  static Optional<Refusal> refusal(Optional<BadgeRecord> badge) {
    if (badge.isEmpty()) {
      return Optional.of(new Refusal.UnknownBadge());
    }
    return badge.get().artwork() == null ? Optional.of(new Refusal.NoArtwork()) : Optional.empty();
  }

  private Decision<Part, Refusal> decide(
      Order order, AwardTarget target, List<Award> awards, int first, Instant now) {
    BadgeRecord badge = target.badge();
    Plan plan = plan(order, badge, awards, now);
    List<Award> making = plan.entries().stream().map(Entry::award).toList();
    List<AssertionRecord> made =
        making.isEmpty()
            ? List.of()
            : maker.make(badge, target.epoch(), making, now, first, order.by());
    List<Item> items = items(plan, made, order.inParts() || awards.size() > 1, now);
    if (made.isEmpty() && !isRemembered(order, plan)) {
      return new Decision.Unchanged<>(new Part(items, null));
    }
    List<Change> changes =
        new ArrayList<>(
            registrar.changes(plan.entries(), made, badge.family(), order.duplicates()));
    if (!made.isEmpty()) {
      changes.addAll(target.changes());
    }
    return new Decision.Commit<>(changes, new Part(items, target.epoch()));
  }

  /**
   * Whether a request is remembered although it makes nothing. One that was passed over is a
   * success: sent again, it must not become an award because the first was revoked since.
   */
  private static boolean isRemembered(Order order, Plan plan) {
    boolean passedOver = plan.outcomes().stream().anyMatch(Outcome.Held.class::isInstance);
    return switch (order.duplicates()) {
      case SKIP -> order.inParts() || (order.repeatable() && passedOver);
      case ALLOW, REFUSE -> order.inParts();
    };
  }

  private Plan plan(Order order, BadgeRecord badge, List<Award> awards, Instant now) {
    List<List<Fault>> faults = awards.stream().map(award -> award.faults(badge, now)).toList();
    List<@Nullable RecipientDigests> recipients = new ArrayList<>();
    for (int i = 0; i < awards.size(); i++) {
      boolean good = faults.get(i).isEmpty();
      recipients.add(good ? registrar.digests(order.issuer(), awards.get(i).recipient()) : null);
    }
    Map<String, Earlier> earlier = earlier(order.duplicates(), recipients, badge.family(), now);
    List<Outcome> outcomes = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < awards.size(); i++) {
      RecipientDigests recipient = recipients.get(i);
      if (recipient == null) {
        outcomes.add(new Outcome.Faulty(faults.get(i)));
        continue;
      }
      Earlier has = earlier.getOrDefault(recipient.ofIssuer(), Earlier.NOTHING);
      Integer number = numbers.get(recipient.ofIssuer());
      if (has.active() != null) {
        outcomes.add(new Outcome.Held(has.active()));
      } else if (number != null) {
        outcomes.add(new Outcome.Made(number, true));
      } else {
        outcomes.add(new Outcome.Made(entries.size(), false));
        switch (order.duplicates()) {
          case ALLOW -> {}
          case REFUSE, SKIP -> numbers.put(recipient.ofIssuer(), entries.size());
        }
        entries.add(new Entry(awards.get(i), recipient, has.only()));
      }
    }
    return new Plan(outcomes, entries);
  }

  private Map<String, Earlier> earlier(
      Duplicates duplicates,
      List<@Nullable RecipientDigests> recipients,
      String family,
      Instant now) {
    return switch (duplicates) {
      case ALLOW -> Map.of();
      case REFUSE, SKIP ->
          registrar.earlier(
              recipients.stream()
                  .<String>mapMulti(
                      (recipient, taker) -> {
                        if (recipient != null) {
                          taker.accept(recipient.ofIssuer());
                        }
                      })
                  .toList(),
              family,
              now);
    };
  }

  /**
   * @param brief whether what is remembered of the request has to fit into an item, however much is
   *     wrong with it
   */
  private List<Item> items(Plan plan, List<AssertionRecord> made, boolean brief, Instant now) {
    return plan.outcomes().stream()
        .map(
            outcome ->
                switch (outcome) {
                  case Outcome.Faulty(List<Fault> faults) ->
                      Item.faulty(brief ? Faults.brief(faults) : faults);
                  case Outcome.Held(AssertionRecord by) -> Item.held(answer(by, now));
                  case Outcome.Made(int number, boolean again) -> {
                    AwardAnswer answer = answer(made.get(number), now);
                    yield again ? Item.held(answer) : Item.awarded(answer);
                  }
                })
        .toList();
  }

  private AwardAnswer answer(AssertionRecord assertion, Instant now) {
    String id = assertion.id();
    return new AwardAnswer(
        id,
        assertion.badge(),
        urls.assertion(id),
        urls.assertionImage(id),
        urls.page(id),
        assertion.statusAt(now));
  }
}
