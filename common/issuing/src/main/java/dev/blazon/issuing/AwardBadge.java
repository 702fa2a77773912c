package dev.blazon.issuing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.blazon.issuing.AwardDecisions.Order;
import dev.blazon.json.Fault;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Status;
import dev.blazon.service.Badges;
import dev.blazon.signing.KeyUnavailable;
import dev.blazon.store.Answer;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Commits;
import dev.blazon.store.CreationTimes;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.Result;
import dev.blazon.store.StoreBusy;
import dev.blazon.store.Transactions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Awards a badge to one recipient or many, and stores the Assertions. The first award closes the
 * badge: it cannot be edited from then on.
 *
 * <p>Many awards are committed in several transactions; each remembers its own part of the request,
 * so that a repeated request awards what is missing and nothing twice.
 */
public final class AwardBadge {
  private final CatalogStore catalog;
  private final Commits commits;
  private final AwardDecisions decisions;
  private final Spans spans;
  private final InstantSource time;

  /** Awards badges of this catalog. */
  public AwardBadge(
      CatalogStore catalog,
      Commits commits,
      Spans spans,
      Ids ids,
      AssertionMaker maker,
      Registrar registrar,
      PublicUrls urls,
      CreationTimes creationTimes,
      InstantSource time) {
    this.catalog = catalog;
    this.commits = commits;
    this.spans = spans;
    this.decisions =
        new AwardDecisions(
            catalog, new AwardTargets(catalog, ids, urls, creationTimes), maker, registrar, urls);
    this.time = time;
  }

  /**
   * How many awards one transaction holds: DynamoDB takes a hundred items, of which up to three
   * badges and the request need one each, and an award several.
   */
  static int part(Duplicates duplicates) {
    return (Transactions.MAXIMUM_CHANGES - AwardTargets.CHANGES) / Registrar.changes(duplicates);
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
   * What became of one award. Nothing of this is there where it could not be tried, and has to be
   * sent again.
   *
   * @param awarded the award; null where none was made
   * @param held the Assertion because of which none was made: the recipient has it already; null
   *     where it is another reason
   * @param faults why there is none; their places are within the award
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Item(
      @Nullable AwardAnswer awarded, @Nullable AwardAnswer held, List<Fault> faults) {
    static final Item LATER = faulty(List.of());

    static final Item TOO_LATE =
        faulty(List.of(new Fault("", "could no longer be awarded after those before it")));

    /** A list that a remembered answer left out is empty. */
    public Item {
      faults = faults == null ? List.of() : List.copyOf(faults);
    }

    static Item awarded(AwardAnswer award) {
      return new Item(award, null, List.of());
    }

    static Item held(AwardAnswer already) {
      return new Item(null, already, List.of());
    }

    static Item faulty(List<Fault> faults) {
      return new Item(null, null, faults);
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
  record Part(List<Item> items, @Nullable KeyEpoch epoch) {}

  /**
   * Awards a badge to one recipient or to many; each award is tried by itself.
   *
   * @param duplicates what becomes of an award to somebody who has the badge already, or who is
   *     named earlier in the request
   * @param by who does it, as {@link dev.blazon.lifecycle.Trail} has it
   * @throws dev.blazon.store.RequestKeyReused where the request's key was used for another request
   */
  public Result<Tried, Refusal> award(
      String issuer,
      String badge,
      List<Award> awards,
      Duplicates duplicates,
      String by,
      @Nullable RepeatableRequest request) {
    if (awards.isEmpty()) {
      return AwardDecisions.refusal(Badges.ownedBy(issuer, badge, catalog))
          .<Result<Tried, Refusal>>map(Result.Refused::new)
          .orElseGet(() -> new Result.Success<>(new Tried(List.of(), false)));
    }
    int most = part(duplicates);
    boolean inParts = request != null && awards.size() > most;
    Order order = new Order(issuer, badge, duplicates, by, inParts, request != null);
    List<Item> items = new ArrayList<>();
    boolean replayed = true;
    for (int part = 0; items.size() < awards.size(); part++) {
      // Where the last one ended: one that is remembered may be of a time of larger parts.
      int first = items.size();
      List<Award> these = awards.subList(first, Math.min(awards.size(), first + most));
      RepeatableRequest partial = request == null ? null : request.part(part);
      try {
        switch (commits.once(
            partial, () -> decisions.decide(order, these, first, time.instant()))) {
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
      } catch (StoreBusy | KeyUnavailable e) {
        if (items.isEmpty()) {
          throw e;
        }
        return rest(items, awards.size(), Item.LATER);
      }
    }
    return new Result.Success<>(new Tried(items, replayed));
  }

  private void count(Part done) {
    spans.count(
        done.epoch(),
        done.items().stream()
            .flatMap(item -> Stream.ofNullable(item.awarded()))
            .map(AwardAnswer::id)
            .toList());
  }

  /** What was awarded has to be told; the rest was not, and each award of it says so. */
  private static Result<Tried, Refusal> rest(List<Item> items, int size, Item untried) {
    items.addAll(Collections.nCopies(size - items.size(), untried));
    return new Result.Success<>(new Tried(items, false));
  }
}
