package dev.blazon.endorsing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.blazon.json.Secret;
import dev.blazon.lifecycle.AcceptancePolicy;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Subject;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.service.DayLimit;
import dev.blazon.service.Subjects;
import dev.blazon.store.Answer;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.CounterStore;
import dev.blazon.store.Decision;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.RegisterStore;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.Result;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks people to endorse an Assertion, a BadgeClass or the Profile of an issuer, when the issuer
 * wants that: each is mailed a link, or the issuer gets one link to give to somebody. All are
 * asked, or none is.
 */
public final class AskToEndorse {
  /** How many can be asked at once. */
  public static final int AT_ONCE = 20;

  /** How often an issuer can ask within a day in UTC. */
  public static final int A_DAY = 100;

  /** For how long a request is good where nothing is said of it. */
  public static final Duration USUALLY = Duration.ofDays(30);

  /** For how long a request can be good. */
  public static final Duration AT_MOST = Duration.ofDays(180);

  private final Stores stores;
  private final Subjects subjects;
  private final Commits commits;
  private final RequestMaker maker;
  private final EndorsementLinks links;
  private final PublicUrls urls;
  private final boolean mailing;
  private final InstantSource time;

  /** What it reads. */
  public record Stores(
      CatalogStore catalog,
      RegisterStore register,
      EndorsementStore endorsements,
      CounterStore counters) {}

  /**
   * @param subjects says what there is to be endorsed, and whose it is
   * @param mailing whether this deployment sends mails
   */
  public AskToEndorse(
      Stores stores,
      Subjects subjects,
      Commits commits,
      ContactCipher cipher,
      EndorsementLinks links,
      Ids ids,
      PublicUrls urls,
      boolean mailing,
      InstantSource time) {
    this.stores = stores;
    this.subjects = subjects;
    this.commits = commits;
    this.maker = new RequestMaker(cipher, ids);
    this.links = links;
    this.urls = urls;
    this.mailing = mailing;
    this.time = time;
  }

  /**
   * Who is asked, and how.
   *
   * @param emails the addresses of those who are mailed a link, at most {@value #AT_ONCE}; empty
   *     for one link that the issuer gives to somebody
   * @param message what they are told, plain text; null for nothing
   * @param language the language to write to them in, as a BCP 47 tag
   * @param expires until when they can endorse; null for {@link #USUALLY}
   */
  public record NewRequests(
      List<String> emails, @Nullable String message, String language, @Nullable Instant expires) {
    /** Keeps a copy of the list, which nobody can change. */
    public NewRequests {
      emails = List.copyOf(emails);
    }
  }

  /**
   * Those who are asked.
   *
   * @param endorsementRequests one for each, in the order of their addresses
   */
  public record Asked(List<AskedOne> endorsementRequests) {}

  /**
   * One who is asked.
   *
   * @param id the id of the request
   * @param expires until when they can endorse, as the standard's DateTime
   * @param link the link that the issuer gives them; null where they are mailed one
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record AskedOne(String id, String expires, @Nullable Secret link) {}

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** There is no such thing of this issuer. */
    record UnknownSubject() implements Refusal {}

    /** It is an Assertion that is gone, or of whom nobody is registered. */
    record Gone() implements Refusal {}

    /** Nobody is asked to endorse Assertions of this issuer: its own setting says so. */
    record NotOffered() implements Refusal {}

    /** They cannot be mailed anything: this deployment sends no mails. */
    record NotSetUp() implements Refusal {}

    /** That is in the past, or later than {@link #AT_MOST} from now. */
    record WrongTime() implements Refusal {}

    /** There would be more than {@code most} requests about this one thing. */
    record TooMany(int most) implements Refusal {}

    /** The issuer has asked {@value #A_DAY} times today; it can again after this. */
    record TooOften(Duration after) implements Refusal {}
  }

  /**
   * Asks them, as {@code by} says: as {@link dev.blazon.lifecycle.Trail} has it.
   *
   * @throws dev.blazon.signing.KeyUnavailable where a key cannot be had
   */
  public Result<Answer<Asked>, Refusal> ask(
      String issuer,
      Subject subject,
      NewRequests input,
      String by,
      @Nullable RepeatableRequest request) {
    return commits.once(request, () -> decide(issuer, subject, input, by));
  }

  private Decision<Asked, Refusal> decide(
      String issuer, Subject subject, NewRequests input, String by) {
    if (!subjects.isOwnedBy(issuer, subject)) {
      return new Decision.Refuse<>(new Refusal.UnknownSubject());
    }
    Instant now = time.instant();
    // Read before it is looked what has become of it: a move or an erasure in between writes it.
    List<Change> required = required(subject);
    Instant expires = input.expires() == null ? now.plus(USUALLY) : input.expires();
    Optional<Refusal> refusal =
        notOffered(issuer, subject)
            .or(() -> notSoon(expires, now))
            .or(() -> notMailed(input))
            .or(() -> tooMany(subject, input))
            .or(() -> tooOften(issuer, now));
    if (refusal.isPresent()) {
      return new Decision.Refuse<>(refusal.get());
    }
    RequestMaker.Asking asking =
        new RequestMaker.Asking(subject, issuer, by, input.message(), input.language(), expires);
    List<EndorsementRequest> made =
        (input.emails().isEmpty()
                ? Collections.<@Nullable String>singletonList(null)
                : input.emails())
            .stream().map(address -> maker.make(asking, address, now)).toList();
    List<Change> changes = new ArrayList<>(required);
    changes.add(limit(issuer).oneMore(now));
    made.stream().map(Change.KeepEndorsementRequest::new).forEach(changes::add);
    return new Decision.Commit<>(changes, new Asked(made.stream().map(this::asked).toList()));
  }

  private Optional<Refusal> notOffered(String issuer, Subject subject) {
    return switch (subject.kind()) {
      case PROFILE, BADGE_CLASS -> Optional.empty();
      case ASSERTION -> notOfAssertion(issuer, subject);
    };
  }

  private Optional<Refusal> notOfAssertion(String issuer, Subject subject) {
    AcceptancePolicy policy =
        stores.catalog().issuer(issuer).map(IssuerRecord::acceptance).orElseThrow();
    boolean offered =
        switch (policy) {
          case HOLDER, ISSUER -> true;
          case NOBODY -> false;
        };
    if (!offered) {
      return Optional.of(new Refusal.NotOffered());
    }
    return subjects.documentId(subject).isPresent()
            && stores.register().registered(subject.id()).isPresent()
        ? Optional.empty()
        : Optional.of(new Refusal.Gone());
  }

  private static Optional<Refusal> notSoon(Instant expires, Instant now) {
    return expires.isAfter(now) && !expires.isAfter(now.plus(AT_MOST))
        ? Optional.empty()
        : Optional.of(new Refusal.WrongTime());
  }

  private Optional<Refusal> notMailed(NewRequests input) {
    return mailing || input.emails().isEmpty()
        ? Optional.empty()
        : Optional.of(new Refusal.NotSetUp());
  }

  private Optional<Refusal> tooMany(Subject subject, NewRequests input) {
    int most = RequestMaker.most(subject);
    int asked = Math.max(1, input.emails().size());
    return stores.endorsements().endorsementRequests(subject).size() + asked > most
        ? Optional.of(new Refusal.TooMany(most))
        : Optional.empty();
  }

  private Optional<Refusal> tooOften(String issuer, Instant now) {
    return limit(issuer).isUsedUp(stores.counters(), now)
        ? Optional.of(new Refusal.TooOften(DayLimit.untilNextDay(now)))
        : Optional.empty();
  }

  private static DayLimit limit(String issuer) {
    return new DayLimit("ENDORSEMENTREQUESTS#" + issuer, A_DAY);
  }

  /** Nobody is asked about an Assertion whose holder is erased meanwhile, or that is moved. */
  private List<Change> required(Subject subject) {
    return switch (subject.kind()) {
      case ASSERTION ->
          List.of(
              new Change.RequireRegisterEntry(subject.id()),
              new Change.KeepEndorsementList(stores.endorsements().accepted(subject).again()));
      case PROFILE, BADGE_CLASS -> List.of();
    };
  }

  private AskedOne asked(EndorsementRequest request) {
    return new AskedOne(
        request.id(),
        OpenBadges.dateTime(request.expires()),
        request.contact() == null ? new Secret(urls.endorse(links.token(request))) : null);
  }
}
