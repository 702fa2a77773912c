package dev.blazon.endorsing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AcceptancePolicy;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.EndorsementList;
import dev.blazon.lifecycle.EndorsementState;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.Recipient;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.RegisterEntry;
import dev.blazon.service.Subjects;
import dev.blazon.store.Answer;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.RegisterStore;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.Result;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of what somebody says who was asked to endorse something: it is accepted,
 * which publishes it, declined, or taken back after that. The holder of an Assertion can, and its
 * issuer; who of the two accepts, the issuer says ({@link AcceptancePolicy}).
 */
public final class DecideEndorsement {
  private static final String HOLDERS_REASON = "Taken back by the holder of the badge";

  private final Stores stores;
  private final Subjects subjects;
  private final Publishing publishing;
  private final HolderNotices notices;
  private final Commits commits;
  private final Ids ids;
  private final PublicUrls urls;
  private final boolean mailing;
  private final InstantSource time;

  /** What it reads. */
  public record Stores(
      CatalogStore catalog,
      AssertionStore assertions,
      RegisterStore register,
      EndorsementStore endorsements) {}

  /**
   * @param mailing whether this deployment sends mails: where it does not, no holder can sign in
   */
  public DecideEndorsement(
      Stores stores,
      HolderNotices notices,
      Commits commits,
      Ids ids,
      PublicUrls urls,
      boolean mailing,
      InstantSource time) {
    this.stores = stores;
    this.subjects = new Subjects(stores.catalog(), stores.assertions());
    this.publishing = new Publishing(stores.endorsements(), urls);
    this.notices = notices;
    this.commits = commits;
    this.ids = ids;
    this.urls = urls;
    this.mailing = mailing;
    this.time = time;
  }

  /** Who decides. */
  public sealed interface Decider {
    /**
     * An issuer, by one of its keys.
     *
     * @param issuer its id
     * @param key the id of the key
     */
    record Issuer(String issuer, String key) implements Decider {}

    /**
     * The holder of an Assertion.
     *
     * @param learner who that is, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
     */
    record Holder(String learner) implements Decider {}
  }

  /** What is decided. */
  public sealed interface Verdict {
    /** What was said is published. */
    record Accept() implements Verdict {}

    /**
     * It is not published, or nobody is asked any more.
     *
     * @param reason what whoever was asked is told; null for nothing
     */
    record Decline(@Nullable String reason) implements Verdict {}

    /**
     * What was published is taken back.
     *
     * @param reason what its URL answers from then on; null for that its holder did it
     */
    record Revoke(@Nullable String reason) implements Verdict {}
  }

  /**
   * What has become of a request.
   *
   * @param id the id of the request
   * @param state what has become of it
   * @param endorsement the URL of the Endorsement; null where nothing is published
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Decided(String id, EndorsementState state, @Nullable String endorsement) {}

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** There is no such request about anything of theirs. */
    record UnknownRequest() implements Refusal {}

    /** Others accept what is said for this Assertion. */
    record OthersDecide() implements Refusal {}

    /** That cannot be decided of a request in this state. */
    record WrongState(EndorsementState state) implements Refusal {}

    /** What it is about is gone. */
    record Gone() implements Refusal {}

    /** As many Endorsements stand beside it as there may be. */
    record Full(int most) implements Refusal {}
  }

  /**
   * Decides; what is so already stays so.
   *
   * @param subject what the request is about
   * @param request the id of the request
   */
  public Result<Answer<Decided>, Refusal> decide(
      Decider decider,
      Subject subject,
      String request,
      Verdict verdict,
      @Nullable RepeatableRequest repeatable) {
    return commits.once(
        repeatable,
        () ->
            Ids.parse(request)
                .filter(id -> Ids.isId(subject.id()) && concerns(decider, subject))
                .flatMap(id -> stores.endorsements().endorsementRequest(subject, id))
                .map(found -> decide(decider, found, verdict))
                .orElseGet(() -> new Decision.Refuse<>(new Refusal.UnknownRequest())));
  }

  private boolean concerns(Decider decider, Subject subject) {
    return switch (decider) {
      case Decider.Issuer(String issuer, String _) -> subjects.isOwnedBy(issuer, subject);
      case Decider.Holder(String learner) ->
          subject.kind() == Subject.Kind.ASSERTION
              && stores
                  .register()
                  .registered(subject.id())
                  .map(RegisterEntry::recipient)
                  .filter(recipient -> recipient.ofDeployment().equals(learner))
                  .isPresent();
    };
  }

  private Decision<Decided, Refusal> decide(
      Decider decider, EndorsementRequest request, Verdict verdict) {
    return switch (verdict) {
      case Verdict.Accept() ->
          switch (request.state()) {
            case CONFIRMED -> accept(decider, request);
            case ACCEPTED -> new Decision.Unchanged<>(decided(request));
            case OPEN, DECLINED, REVOKED -> wrong(request);
          };
      case Verdict.Decline(String reason) ->
          switch (request.state()) {
            case OPEN, CONFIRMED -> {
              Instant now = time.instant();
              EndorsementRequest ended = request.declined(reason, now, by(decider));
              yield new Decision.Commit<>(
                  List.of(new Change.KeepEndorsementRequest(ended)), decided(ended));
            }
            case DECLINED -> new Decision.Unchanged<>(decided(request));
            case ACCEPTED, REVOKED -> wrong(request);
          };
      case Verdict.Revoke(String reason) ->
          switch (request.state()) {
            case ACCEPTED -> revoke(decider, request, reason);
            case REVOKED -> new Decision.Unchanged<>(decided(request));
            case OPEN, CONFIRMED, DECLINED -> wrong(request);
          };
    };
  }

  private Decision<Decided, Refusal> accept(Decider decider, EndorsementRequest request) {
    if (!accepts(decider, request)) {
      return new Decision.Refuse<>(new Refusal.OthersDecide());
    }
    Optional<String> endorsed = subjects.documentId(request.subject());
    if (endorsed.isEmpty()) {
      return new Decision.Refuse<>(new Refusal.Gone());
    }
    Instant now = time.instant();
    String by = by(decider);
    String id = ids.next();
    Optional<List<Change>> published = publishing.publish(request, endorsed.get(), id, now, by);
    if (published.isEmpty()) {
      return new Decision.Refuse<>(new Refusal.Full(EndorsementList.MOST));
    }
    EndorsementRequest accepted = request.accepted(id, now, by);
    List<Change> changes = new ArrayList<>(published.get());
    changes.addAll(told(NoticeKind.ENDORSED, decider, accepted, now));
    return new Decision.Commit<>(changes, decided(accepted));
  }

  private Decision<Decided, Refusal> revoke(
      Decider decider, EndorsementRequest request, @Nullable String reason) {
    Instant now = time.instant();
    String by = by(decider);
    String why = reason == null ? HOLDERS_REASON : reason;
    List<Change> changes = new ArrayList<>(publishing.takeBack(request, why, now, by));
    changes.addAll(told(NoticeKind.ENDORSEMENT_REVOKED, decider, request, now));
    return new Decision.Commit<>(changes, decided(request.revoked(why, now, by)));
  }

  /** Whoever does something is not told of it. */
  private List<Change> told(
      NoticeKind kind, Decider decider, EndorsementRequest request, Instant now) {
    return switch (decider) {
      case Decider.Issuer(String _, String key) -> notices.tell(kind, request, now, key);
      case Decider.Holder _ -> List.of();
    };
  }

  private boolean accepts(Decider decider, EndorsementRequest request) {
    boolean holders = isHolders(request);
    return switch (decider) {
      case Decider.Issuer _ -> !holders;
      case Decider.Holder _ -> holders;
    };
  }

  /** Whether the holder of an Assertion accepts what is said for it, and not its issuer. */
  private boolean isHolders(EndorsementRequest request) {
    return switch (request.subject().kind()) {
      case PROFILE, BADGE_CLASS -> false;
      case ASSERTION ->
          isHolders(
              stores.catalog().issuer(request.issuer()),
              stores.assertions().assertion(request.subject().id()),
              mailing);
    };
  }

  /**
   * Whether the holder of an Assertion of this issuer accepts what is said for it, and not the
   * issuer.
   *
   * @param mailing whether this deployment sends mails
   */
  public static boolean isHolders(
      Optional<IssuerRecord> issuer, Optional<AssertionRecord> assertion, boolean mailing) {
    boolean signsIn =
        mailing
            && assertion
                .map(record -> Json.read(record.json()).at("/recipient/type").asText())
                .filter(Recipient.Type.EMAIL.term()::equals)
                .isPresent();
    AcceptancePolicy policy = issuer.map(IssuerRecord::acceptance).orElse(AcceptancePolicy.ISSUER);
    return switch (policy) {
      case HOLDER -> signsIn;
      case ISSUER, NOBODY -> false;
    };
  }

  private static Decision<Decided, Refusal> wrong(EndorsementRequest request) {
    return new Decision.Refuse<>(new Refusal.WrongState(request.state()));
  }

  private static String by(Decider decider) {
    return switch (decider) {
      case Decider.Issuer(String _, String key) -> key;
      case Decider.Holder _ -> Trail.HOLDER;
    };
  }

  private Decided decided(EndorsementRequest request) {
    String published = request.endorsement();
    return new Decided(
        request.id(),
        request.state(),
        published == null || request.state() == EndorsementState.REVOKED
            ? null
            : urls.endorsement(published));
  }
}
