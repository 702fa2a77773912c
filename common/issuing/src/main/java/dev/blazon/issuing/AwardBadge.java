package dev.blazon.issuing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.blazon.json.Fault;
import dev.blazon.json.Faults;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Status;
import dev.blazon.service.Badges;
import dev.blazon.signing.SigningUnavailable;
import dev.blazon.store.Answer;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.CreationTimes;
import dev.blazon.store.Decision;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.Result;
import dev.blazon.store.StoreBusy;
import dev.blazon.store.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Awards a badge to one recipient or many. The first award closes the badge: it cannot be edited
 * from then on.
 *
 * <p>Many awards are committed in several transactions; each remembers its own part of the request,
 * so that a repeated request awards what is missing and nothing twice.
 */
public final class AwardBadge {
  /**
   * How many awards one transaction holds: DynamoDB takes a hundred items, and up to three badges
   * and the request need one each.
   */
  static final int PART = Transactions.MAXIMUM_CHANGES - AwardTargets.CHANGES;

  private final CatalogStore catalog;
  private final Commits commits;
  private final AwardTargets targets;
  private final Spans spans;
  private final AssertionMaker maker;
  private final PublicUrls urls;
  private final InstantSource time;

  /** Awards badges of this catalog. */
  public AwardBadge(
      CatalogStore catalog,
      Commits commits,
      Spans spans,
      Ids ids,
      AssertionMaker maker,
      PublicUrls urls,
      CreationTimes creationTimes,
      InstantSource time) {
    this.catalog = catalog;
    this.commits = commits;
    this.spans = spans;
    this.targets = new AwardTargets(catalog, ids, urls, creationTimes);
    this.maker = maker;
    this.urls = urls;
    this.time = time;
  }

  /**
   * An award as the API answers it.
   *
   * @param id the Assertion's id
   * @param badge the id of the badge that it is an award of: the one that was asked for, or its
   *     continuation under a newer Profile
   * @param assertion its public URL
   * @param image the URL of its baked image
   * @param page the URL of its page for people
   * @param status where it is in its life
   */
  public record AwardAnswer(
      String id, String badge, String assertion, String image, String page, Status status) {}

  /**
   * What became of one award.
   *
   * @param awarded the award, or null
   * @param faults why there is none; their places are within the award. Neither award nor faults
   *     where it could not be tried, and has to be sent again
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Item(@Nullable AwardAnswer awarded, List<Fault> faults) {
    static final Item LATER = new Item(null, List.of());

    static final Item TOO_LATE =
        new Item(null, List.of(new Fault("", "could no longer be awarded after those before it")));

    /** A list that a remembered answer left out is empty. */
    public Item {
      faults = faults == null ? List.of() : List.copyOf(faults);
    }
  }

  /**
   * What became of the awards of one request: each was tried, or is told to be sent again.
   *
   * @param items in the order of the request
   * @param replayed whether all of it had been done before
   */
  public record Tried(List<Item> items, boolean replayed) {}

  /** Why none is awarded; callers answer every case. */
  public sealed interface Refusal {
    /** There is no such badge of this issuer. */
    record UnknownBadge() implements Refusal {}

    /** The badge has no artwork yet. */
    record NoArtwork() implements Refusal {}

    /** The badge is signed, and the issuer's newest signing key is compromised. */
    record KeyCompromised() implements Refusal {}
  }

  /**
   * What became of the awards of one transaction.
   *
   * @param epoch the key epoch that was signed in, which nobody is told; null where nothing was
   */
  @JsonIgnoreProperties("epoch")
  private record Part(List<Item> items, @Nullable KeyEpoch epoch) {}

  /**
   * Awards a badge to one recipient or to many; each award is tried by itself.
   *
   * @param by who does it, as {@link dev.blazon.lifecycle.Trail} has it
   * @throws dev.blazon.store.RequestKeyReused where the request's key was used for another request
   */
  public Result<Tried, Refusal> award(
      String issuer,
      String badge,
      List<Award> awards,
      String by,
      @Nullable RepeatableRequest request) {
    if (awards.isEmpty()) {
      return refusal(Badges.ownedBy(issuer, badge, catalog))
          .<Result<Tried, Refusal>>map(Result.Refused::new)
          .orElseGet(() -> new Result.Success<>(new Tried(List.of(), false)));
    }
    boolean inParts = request != null && awards.size() > PART;
    List<Item> items = new ArrayList<>();
    boolean replayed = true;
    for (int part = 0; part * PART < awards.size(); part++) {
      int first = part * PART;
      List<Award> these = awards.subList(first, Math.min(awards.size(), first + PART));
      RepeatableRequest partial = request == null ? null : request.part(part);
      try {
        switch (commits.once(partial, () -> decide(issuer, badge, these, first, by, inParts))) {
          case Result.Success<Answer<Part>, Refusal>(Answer.First<Part>(Part done)) -> {
            count(done);
            items.addAll(done.items());
            replayed = false;
          }
          case Result.Success<Answer<Part>, Refusal>(Answer.Repeated<Part>(String answer)) ->
              items.addAll(Json.readStored(answer, Part.class).items());
          case Result.Refused<Answer<Part>, Refusal>(Refusal reason) -> {
            return items.isEmpty()
                ? new Result.Refused<>(reason)
                : rest(items, awards.size(), Item.TOO_LATE);
          }
        }
      } catch (StoreBusy | SigningUnavailable e) {
        if (items.isEmpty()) {
          throw e;
        }
        return rest(items, awards.size(), Item.LATER);
      }
    }
    return new Result.Success<>(new Tried(items, replayed));
  }

  private void count(Part done) {
    KeyEpoch epoch = done.epoch();
    if (epoch != null) {
      spans.count(
          epoch,
          done.items().stream()
              .flatMap(item -> Stream.ofNullable(item.awarded()))
              .map(AwardAnswer::id)
              .toList());
    }
  }

  /** What was awarded has to be told; the rest was not, and each award of it says so. */
  private static Result<Tried, Refusal> rest(List<Item> items, int size, Item untried) {
    items.addAll(Collections.nCopies(size - items.size(), untried));
    return new Result.Success<>(new Tried(items, false));
  }

  /**
   * @param first the number of the first of these awards in the request, from 0
   * @param inParts whether this is one transaction of several: then a part that awards nothing is
   *     remembered too, so that a key cannot be used again for another request
   */
  private Decision<Part, Refusal> decide(
      String issuer, String id, List<Award> awards, int first, String by, boolean inParts) {
    Optional<BadgeRecord> found = Badges.ownedBy(issuer, id, catalog);
    Optional<Refusal> refusal = refusal(found);
    if (refusal.isPresent()) {
      return new Decision.Refuse<>(refusal.get());
    }
    Instant now = time.instant();
    return targets
        .of(found.orElseThrow(), now, by)
        .map(target -> decide(target, awards, first, by, inParts, now))
        .orElseGet(() -> new Decision.Refuse<>(new Refusal.KeyCompromised()));
  }

  private Decision<Part, Refusal> decide(
      AwardTarget target, List<Award> awards, int first, String by, boolean inParts, Instant now) {
    BadgeRecord badge = target.badge();
    List<List<Fault>> faults = awards.stream().map(award -> award.faults(badge, now)).toList();
    List<Award> good =
        IntStream.range(0, awards.size())
            .filter(i -> faults.get(i).isEmpty())
            .mapToObj(awards::get)
            .toList();
    List<AssertionRecord> made =
        good.isEmpty() ? List.of() : maker.make(badge, target.epoch(), good, now, first, by);
    List<Item> items = items(inParts || awards.size() > 1 ? brief(faults) : faults, made, now);
    if (made.isEmpty() && !inParts) {
      return new Decision.Unchanged<>(new Part(items, null));
    }
    List<Change> changes = new ArrayList<>();
    made.forEach(assertion -> changes.add(new Change.AddAssertion(assertion)));
    if (!made.isEmpty()) {
      changes.addAll(target.changes());
    }
    return new Decision.Commit<>(changes, new Part(items, target.epoch()));
  }

  /** What is remembered of the request has to fit into an item, however much is wrong with it. */
  private static List<List<Fault>> brief(List<List<Fault>> faults) {
    return faults.stream().map(Faults::brief).toList();
  }

  /** Why a badge cannot be awarded; empty where it can. */
  private static Optional<Refusal> refusal(Optional<BadgeRecord> badge) {
    if (badge.isEmpty()) {
      return Optional.of(new Refusal.UnknownBadge());
    }
    return badge.get().artwork() == null ? Optional.of(new Refusal.NoArtwork()) : Optional.empty();
  }

  private List<Item> items(List<List<Fault>> faults, List<AssertionRecord> made, Instant now) {
    List<Item> items = new ArrayList<>();
    int next = 0;
    for (List<Fault> wrong : faults) {
      items.add(
          wrong.isEmpty()
              ? new Item(awarded(made.get(next++), now), List.of())
              : new Item(null, wrong));
    }
    return items;
  }

  private AwardAnswer awarded(AssertionRecord assertion, Instant now) {
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
