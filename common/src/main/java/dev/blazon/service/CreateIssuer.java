package dev.blazon.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.blazon.json.Fault;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.Appearance;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Scope;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Profile;
import dev.blazon.openbadges.Related;
import dev.blazon.signing.SigningKeys;
import dev.blazon.store.Change;
import dev.blazon.store.CreationTimes;
import dev.blazon.store.Once;
import dev.blazon.store.RepeatableRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates an issuer with its first key epoch and its first API key. */
public final class CreateIssuer {
  private final Once once;
  private final Ids ids;
  private final PublicUrls urls;
  private final SigningKeys signingKeys;
  private final String signingKey;
  private final CreationTimes creationTimes;
  private final InstantSource time;

  /**
   * @param signingKey what the signer calls the key that new issuers sign with
   */
  public CreateIssuer(
      Once once,
      Ids ids,
      PublicUrls urls,
      SigningKeys signingKeys,
      String signingKey,
      CreationTimes creationTimes,
      InstantSource time) {
    this.once = once;
    this.ids = ids;
    this.urls = urls;
    this.signingKeys = signingKeys;
    this.signingKey = signingKey;
    this.creationTimes = creationTimes;
    this.time = time;
  }

  /** What is said of a new issuer. */
  public record NewIssuer(
      String name,
      String url,
      String email,
      @Nullable String telephone,
      @Nullable String description,
      @Nullable Image image,
      @Nullable String version,
      List<Related> related,
      AdditionalProperties additional,
      Appearance appearance) {}

  /**
   * The answer.
   *
   * @param id the issuer's id
   * @param profile its public URL
   * @param apiKey the first API key, with every scope; null in the answer that is remembered: a key
   *     is shown once
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Created(String id, String profile, @Nullable String apiKey) {}

  /** Each way in which this service can end; callers answer every one of them. */
  public sealed interface Outcome {
    /** It is there. */
    record Done(Created issuer) implements Outcome {}

    /** Its logo or its extensions cannot be published. */
    record Refused(List<Fault> faults) implements Outcome {}
  }

  /**
   * Creates it.
   *
   * @throws dev.blazon.lifecycle.TooMuchSaid where more is said of it than can be kept
   */
  public Once.Result<Outcome> create(NewIssuer input, @Nullable RepeatableRequest request) {
    List<Fault> faults = ExtensionFaults.of(input.additional().extensions());
    if (!faults.isEmpty()) {
      return new Once.Result.Fresh<>(new Outcome.Refused(faults));
    }
    return switch (Logo.check(input.image())) {
      case Logo.Checked.Good(Image logo) -> once.run(request, () -> decide(input, logo));
      case Logo.Checked.Bad(List<Fault> bad) -> new Once.Result.Fresh<>(new Outcome.Refused(bad));
    };
  }

  private Once.Decision<Outcome> decide(NewIssuer input, @Nullable Image logo) {
    // Nobody else can create one.
    Trail trail = Trail.of(Trail.OPERATOR);
    String id = ids.next();
    Instant now = creationTimes.next(id, time.instant());
    Profile profile =
        new Profile(
            urls.issuer(id),
            input.name(),
            input.url(),
            input.email(),
            input.telephone(),
            input.description(),
            logo,
            urls.key(id, Span.FIRST),
            urls.revocations(id, Span.FIRST),
            input.version(),
            input.related(),
            input.additional());
    Said.check(profile);
    KeyEpoch epoch =
        new KeyEpoch(
            id, KeyEpoch.FIRST, signingKey, signingKeys.publicKeyPem(signingKey), now, trail);
    KeyMaker.Made key =
        new KeyMaker(ids, creationTimes)
            .make(id, Set.of(Scope.values()), "first", now, null, Trail.OPERATOR);
    return new Once.Decision.Commit<>(
        List.of(
            new Change.AddIssuer(new IssuerRecord(id, profile, input.appearance(), now, 1, trail)),
            new Change.AddKeyEpoch(epoch),
            new Change.AddApiKey(key.key())),
        Json.write(new Created(id, profile.id(), null)),
        new Outcome.Done(new Created(id, profile.id(), key.token().toString())));
  }
}
