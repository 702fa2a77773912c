package dev.blazon.issuing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.blazon.endorsing.ForgetEndorsementRequests;
import dev.blazon.json.Fault;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Status;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.Assertion;
import dev.blazon.openbadges.Extension;
import dev.blazon.openbadges.Recipient;
import dev.blazon.openbadges.RecipientProfile;
import dev.blazon.service.Assertions;
import dev.blazon.service.StatusChange;
import dev.blazon.store.Answer;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.CreationTimes;
import dev.blazon.store.Decision;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.Result;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Moves an Assertion to another address of its recipient, when the issuer asks for it. What was
 * awarded cannot be changed: a new Assertion, which says the same of another identity, takes the
 * place of the first, and the first is superseded. Both are written in one transaction, with the
 * register.
 */
public final class MoveAssertion {
  private final CatalogStore catalog;
  private final AssertionStore assertions;
  private final Commits commits;
  private final AwardTargets targets;
  private final Spans spans;
  private final AssertionMaker maker;
  private final MovedRegister register;
  private final ErasureRequests requests;
  private final MovedEndorsements endorsements;
  private final ForgetEndorsementRequests asked;
  private final PublicUrls urls;
  private final InstantSource time;

  /** Moves Assertions of these stores. */
  public MoveAssertion(
      CatalogStore catalog,
      AssertionStore assertions,
      EndorsementStore endorsements,
      MovedRegister register,
      Commits commits,
      Spans spans,
      AssertionMaker maker,
      Ids ids,
      PublicUrls urls,
      CreationTimes creationTimes,
      InstantSource time) {
    this.catalog = catalog;
    this.assertions = assertions;
    this.commits = commits;
    this.targets = new AwardTargets(catalog, ids, urls, creationTimes);
    this.spans = spans;
    this.maker = maker;
    this.register = register;
    this.requests = register.requests(commits);
    this.endorsements = new MovedEndorsements(endorsements, ids, urls, creationTimes);
    this.asked = new ForgetEndorsementRequests(endorsements, commits);
    this.urls = urls;
    this.time = time;
  }

  /**
   * The Assertion in the place of the first.
   *
   * @param id its id
   * @param badge the id of the badge that it is an award of: the first's, or its continuation under
   *     a newer Profile
   * @param assertion its public URL
   * @param image the URL of its baked image
   * @param page the URL of its page for people
   * @param status where it is in its life
   * @param predecessor the public URL of the first
   * @param notEndorsed the URLs of Endorsements of the first that others have made, or for which
   *     there was no room; they have to be made anew
   * @param epoch the key epoch that it was signed in, which nobody is told; null where it is hosted
   */
  @JsonIgnoreProperties("epoch")
  @RecordBuilder
  public record Moved(
      String id,
      String badge,
      String assertion,
      String image,
      String page,
      Status status,
      String predecessor,
      List<String> notEndorsed,
      @Nullable KeyEpoch epoch) {}

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** There is no such Assertion of this issuer. */
    record UnknownAssertion() implements Refusal {}

    /** Its issuer has taken it back. */
    record Revoked() implements Refusal {}

    /** Its time is over. */
    record Expired() implements Refusal {}

    /**
     * The next one of its holder is there, which can be moved.
     *
     * @param successor the id of the other
     */
    record Renewed(String successor) implements Refusal {}

    /** Nothing of it is left that could be moved. */
    record Erased() implements Refusal {}

    /**
     * Another stands in its place already.
     *
     * @param successor the id of the other
     */
    record Superseded(String successor) implements Refusal {}

    /** The badge is signed, and the issuer's newest key is compromised. */
    record KeyCompromised() implements Refusal {}

    /** It cannot be awarded like this: the name is too long for what else is said. */
    record Invalid(List<Fault> faults) implements Refusal {}
  }

  /**
   * Moves it to {@code to}. Where it was the last that its issuer had of the first address, what
   * was asked from there goes too; and so does who was asked to endorse the first Assertion.
   *
   * @param to who receives it now; without a name, the document keeps the one that it has
   * @param by who moves it, as {@link dev.blazon.lifecycle.Trail} has it
   * @throws dev.blazon.signing.KeyUnavailable where a key cannot be had
   */
  public Result<Answer<Moved>, Refusal> move(
      String issuer, String id, Recipient to, String by, @Nullable RepeatableRequest request) {
    Optional<String> holder = register.holder(id);
    Result<Answer<Moved>, Refusal> result = commits.once(request, () -> decide(issuer, id, to, by));
    return result.map(
        answer -> {
          // When it is asked for again, too: it may have ended before this.
          asked.superseded(id);
          return switch (answer) {
            case Answer.First<Moved>(Moved moved) -> {
              spans.count(moved.epoch(), List.of(moved.id()));
              holder.ifPresent(before -> requests.forget(issuer, before));
              yield answer;
            }
            case Answer.Repeated<Moved> _ -> answer;
          };
        });
  }

  private Decision<Moved, Refusal> decide(String issuer, String id, Recipient to, String by) {
    Optional<AssertionRecord> found = Assertions.ownedBy(issuer, id, assertions);
    if (found.isEmpty()) {
      return new Decision.Refuse<>(new Refusal.UnknownAssertion());
    }
    Instant now = time.instant();
    AssertionRecord first = found.get();
    return switch (first.statusAt(now)) {
      case ACTIVE -> moved(first, to, now, by);
      case EXPIRED -> new Decision.Refuse<>(new Refusal.Expired());
      case RENEWED -> new Decision.Refuse<>(new Refusal.Renewed(String.valueOf(first.successor())));
      case REVOKED -> new Decision.Refuse<>(new Refusal.Revoked());
      case ERASED -> new Decision.Refuse<>(new Refusal.Erased());
      case SUPERSEDED ->
          new Decision.Refuse<>(new Refusal.Superseded(String.valueOf(first.successor())));
    };
  }

  private Decision<Moved, Refusal> moved(
      AssertionRecord first, Recipient to, Instant now, String by) {
    BadgeRecord badge = catalog.badge(first.badge()).orElseThrow();
    return targets
        .of(badge, now, by)
        .map(target -> moved(first, target, to, now, by))
        .orElseGet(() -> new Decision.Refuse<>(new Refusal.KeyCompromised()));
  }

  private Decision<Moved, Refusal> moved(
      AssertionRecord first, AwardTarget target, Recipient to, Instant now, String by) {
    Award award = award(first, to);
    List<Fault> faults = award.faults(target.badge(), now);
    if (!faults.isEmpty()) {
      return new Decision.Refuse<>(new Refusal.Invalid(faults));
    }
    AssertionRecord made =
        asPlanned(
            first,
            maker.make(target.badge(), target.epoch(), List.of(award), now, 0, by).getFirst());
    AssertionRecord superseded = first.supersede(made.id(), urls.assertion(made.id()), now, by);
    MovedEndorsements.Moved said = endorsements.of(first, made, now, by);
    List<Change> changes = new ArrayList<>(StatusChange.of(first, superseded));
    changes.addAll(register.of(first, made, award, target.badge().family()));
    changes.addAll(Presentations.follow(first, made, assertions));
    changes.addAll(target.changes());
    changes.addAll(said.changes());
    return new Decision.Commit<>(changes, answer(first, made, said.left(), target.epoch(), now));
  }

  /**
   * What was planned for the first holds for what takes its place, what it renewed and completes.
   */
  private static AssertionRecord asPlanned(AssertionRecord first, AssertionRecord made) {
    return AssertionRecordBuilder.builder(made)
        .renews(first.renews())
        .completes(first.completes())
        .plan(first.plan())
        .hold(first.hold())
        .build();
  }

  /** What was awarded first, to somebody else. Its dates are kept, and so is its place in lists. */
  private static Award award(AssertionRecord first, Recipient to) {
    Assertion document = Json.readStored(first.json(), Assertion.class);
    return AwardBuilder.builder()
        .recipient(to)
        .evidence(document.evidence())
        .narrative(document.narrative())
        .image(document.image())
        .version(document.version())
        .related(document.related())
        .additional(to.name() == null ? document.additional() : unnamed(document.additional()))
        .issuedOn(first.issuedOn())
        .expires(first.expires())
        .build();
  }

  /** The name that is given now takes the place of the one that was. */
  private static AdditionalProperties unnamed(AdditionalProperties said) {
    Map<String, Extension> extensions = new TreeMap<>(said.extensions());
    RecipientProfile.property(extensions).ifPresent(extensions::remove);
    return new AdditionalProperties(said.language(), said.endorsement(), extensions);
  }

  private Moved answer(
      AssertionRecord first,
      AssertionRecord made,
      List<String> notEndorsed,
      @Nullable KeyEpoch epoch,
      Instant now) {
    return MovedBuilder.builder()
        .id(made.id())
        .badge(made.badge())
        .assertion(urls.assertion(made.id()))
        .image(urls.assertionImage(made.id()))
        .page(urls.page(made.id()))
        .status(made.statusAt(now))
        .predecessor(urls.assertion(first.id()))
        .notEndorsed(notEndorsed)
        .epoch(epoch)
        .build();
  }
}
