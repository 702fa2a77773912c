package dev.blazon.issuing;

import dev.blazon.json.Fault;
import dev.blazon.json.Secret;
import dev.blazon.lifecycle.AcceptancePolicy;
import dev.blazon.lifecycle.Appearance;
import dev.blazon.lifecycle.ContactPolicy;
import dev.blazon.lifecycle.ErasurePolicy;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.IssuerRecordBuilder;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.MailSetting;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Scope;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Profile;
import dev.blazon.openbadges.ProfileBuilder;
import dev.blazon.openbadges.Related;
import dev.blazon.signing.SigningKeys;
import dev.blazon.store.Answer;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.CreationTimes;
import dev.blazon.store.Decision;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.Result;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Creates an issuer with its first key epoch and its first API key, for the operator of the
 * deployment.
 */
public final class CreateIssuer {
  private final Commits commits;
  private final Ids ids;
  private final PublicUrls urls;
  private final SigningKeys signingKeys;
  private final String signingKey;
  private final CreationTimes creationTimes;
  private final InstantSource time;
  private final ImageCheck images;

  /**
   * @param signingKey what the signer calls the key that new issuers sign with
   */
  public CreateIssuer(
      Commits commits,
      Ids ids,
      PublicUrls urls,
      SigningKeys signingKeys,
      String signingKey,
      CreationTimes creationTimes,
      InstantSource time,
      ImageCheck images) {
    this.commits = commits;
    this.ids = ids;
    this.urls = urls;
    this.signingKeys = signingKeys;
    this.signingKey = signingKey;
    this.creationTimes = creationTimes;
    this.time = time;
    this.images = images;
  }

  /** What is said of a new issuer. */
  @RecordBuilder
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
      Appearance appearance,
      ContactPolicy contact,
      ErasurePolicy erasure,
      AcceptancePolicy acceptance,
      MailSetting mail) {}

  /**
   * The new issuer, its Profile's URL, and its first API key.
   *
   * @param id the issuer's id
   * @param profile its public URL
   * @param apiKey the first API key, with every scope; it is shown once
   */
  public record Created(String id, String profile, Secret apiKey) {}

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** Its logo, its banner or its extensions cannot be published. */
    record Invalid(List<Fault> faults) implements Refusal {}
  }

  /**
   * Creates an issuer, with its first API key and its first signing key.
   *
   * @throws dev.blazon.lifecycle.TooMuchSaid where more is said of it than can be kept
   */
  public Result<Answer<Created>, Refusal> create(
      NewIssuer input, @Nullable RepeatableRequest request) {
    List<Fault> faults = ExtensionFaults.of(input.additional().extensions());
    if (!faults.isEmpty()) {
      return new Result.Refused<>(new Refusal.Invalid(faults));
    }
    return switch (IssuerImages.checked(input.image(), input.appearance().banner(), images)) {
      case Result.Success<IssuerImages, List<Fault>>(IssuerImages safe) ->
          commits.once(request, () -> decide(input, safe));
      case Result.Refused<IssuerImages, List<Fault>>(List<Fault> bad) ->
          new Result.Refused<>(new Refusal.Invalid(bad));
    };
  }

  private Decision<Created, Refusal> decide(NewIssuer input, IssuerImages safe) {
    // Nobody else can create one.
    Trail trail = Trail.of(Trail.OPERATOR);
    String id = ids.next();
    Instant now = creationTimes.next(id, time.instant());
    Profile profile =
        ProfileBuilder.builder()
            .id(urls.issuer(id))
            .name(input.name())
            .url(input.url())
            .email(input.email())
            .telephone(input.telephone())
            .description(input.description())
            .image(safe.logo())
            .publicKey(urls.key(id, Span.FIRST))
            .revocationList(urls.revocations(id, Span.FIRST))
            .version(input.version())
            .related(input.related())
            .additional(input.additional())
            .build();
    Said.check(profile);
    KeyEpoch epoch =
        new KeyEpoch(
            id, KeyEpoch.FIRST, signingKey, signingKeys.publicKeyPem(signingKey), now, trail);
    ApiKeyFactory.Made key =
        new ApiKeyFactory(ids, creationTimes)
            .make(id, Set.of(Scope.values()), "first", now, null, Trail.OPERATOR);
    return new Decision.Commit<>(
        List.of(
            new Change.AddIssuer(
                IssuerRecordBuilder.builder()
                    .id(id)
                    .profile(profile)
                    .appearance(input.appearance().withBanner(safe.banner()))
                    .contact(input.contact())
                    .erasure(input.erasure())
                    .acceptance(input.acceptance())
                    .mail(input.mail())
                    .createdAt(now)
                    .version(1)
                    .trail(trail)
                    .build()),
            new Change.AddKeyEpoch(epoch),
            new Change.AddApiKey(key.key())),
        new Created(id, profile.id(), key.token().shown()));
  }
}
