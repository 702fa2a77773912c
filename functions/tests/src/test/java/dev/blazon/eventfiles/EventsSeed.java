package dev.blazon.eventfiles;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blazon.lifecycle.AcceptancePolicy;
import dev.blazon.lifecycle.ApiKey;
import dev.blazon.lifecycle.ApiKeyBuilder;
import dev.blazon.lifecycle.Appearance;
import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.BadgeCollectionBuilder;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.ContactPolicy;
import dev.blazon.lifecycle.ErasurePolicy;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.IssuerRecordBuilder;
import dev.blazon.lifecycle.KeptDesign;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.MailSetting;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.Plan;
import dev.blazon.lifecycle.PlanBuilder;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.RenewalMode;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.RenewedVersion;
import dev.blazon.lifecycle.Scope;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.BadgeClassBuilder;
import dev.blazon.openbadges.Criteria;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.ImageFile;
import dev.blazon.openbadges.Profile;
import dev.blazon.openbadges.ProfileBuilder;
import dev.blazon.openbadges.Sha256;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.platform.local.Platform;
import dev.blazon.register.ErasureRequest;
import dev.blazon.register.ErasureRequestBuilder;
import dev.blazon.store.Change;
import dev.blazon.store.ImageKeys;
import dev.blazon.store.Transactions.Commit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stores the issuers, badges and Assertions that the sample events in {@code events/} speak of.
 * They are an issuer with two API keys, a hosted, a signed and an unawarded badge, Assertions in
 * every status, and Endorsements; and a former issuer, who awarded the signed Assertion in the
 * events, and whose private keys nobody has any more. All ids are fixed.
 */
public final class EventsSeed {
  /** What the public URLs in the events begin with. */
  public static final URI PUBLIC_URL = URI.create("https://badges.example.org");

  /** The SHA-256 of the operator's key in the events, {@code local-operator-key}. */
  public static final String OPERATOR_KEY_SHA256 = Sha256.hex("local-operator-key");

  static final PublicUrls URLS = new PublicUrls(PUBLIC_URL);
  static final String ISSUER = id("exampleissuer");
  static final String KEY = id("exampleapikey");
  static final String BADGE = id("examplebadge");
  static final String RENEWABLE = id("examplerenewablebadge");
  static final String FORMER_ISSUER = id("exampleformerissuer");
  static final String FORMER_BADGE = id("exampleformerbadge");

  private static final String BANNER =
      "data:image/svg+xml;base64,"
          + Base64.getEncoder()
              .encodeToString("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8));
  private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");
  private static final String SVG =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8"/></svg>
      """;

  private EventsSeed() {}

  /** Puts them there; the stores must not have them yet. */
  public static void plant(Platform platform) {
    ImageFile image = new ImageFile(SVG.getBytes(UTF_8), "image/svg+xml");
    KeptDesign.Picture icon = new KeptDesign.Picture(Sha256.hex(SVG), "image/svg+xml");
    KeptDesign design =
        new KeptDesign(Map.of("preset", "tide", "title", "Welding"), Map.of("icon", icon));
    platform.images().put(ImageKeys.design(ISSUER, icon), image);
    Artwork artwork = new Artwork(Sha256.hex(image.bytes()), image.mediaType());
    platform.images().put(ImageKeys.artwork(ISSUER, artwork), image);
    platform.images().put(ImageKeys.artwork(FORMER_ISSUER, artwork), image);

    String key = platform.signingKey();
    List<Change> changes = new ArrayList<>();
    changes.addAll(issuer(ISSUER, key, platform.signingKeys().publicKeyPem(key)));
    changes.addAll(issuer(FORMER_ISSUER, "lost", resource("former-issuer.pem")));
    changes.add(new Change.AddKeyEpoch(secondEpoch(FORMER_ISSUER, "lost too")));
    changes.add(new Change.AddApiKey(apiKey("exampleapikey")));
    changes.add(new Change.AddApiKey(apiKey("examplewithdrawnkey")));
    Artwork composed = new Artwork(artwork.sha256(), artwork.mediaType(), design);
    changes.add(badge(BADGE, ISSUER, VerificationType.HOSTED, composed));
    changes.add(badge(id("examplesignedbadge"), ISSUER, VerificationType.SIGNED, artwork));
    changes.add(badge(id("exampledraftbadge"), ISSUER, VerificationType.HOSTED, null));
    changes.add(renewable(badge(RENEWABLE, ISSUER, VerificationType.HOSTED, artwork)));
    changes.add(badge(FORMER_BADGE, FORMER_ISSUER, VerificationType.SIGNED, artwork));
    for (AssertionRecord assertion : SeededAssertions.all()) {
      changes.add(new Change.AddAssertion(assertion));
    }
    changes.addAll(SeededEndorsements.all());
    changes.add(new Change.KeepErasureRequest(erasureRequest()));
    changes.addAll(SeededAssertions.askedFor());
    changes.add(new Change.KeepCollection(collection()));
    changes.add(new Change.KeepPlan(plan()));
    changes.addAll(SeededPathways.all(BANNER));
    changes.addAll(SeededWebhooks.all(platform.secretCipher()));
    Commit commit = platform.transactions().commit(changes, null);
    if (!(commit instanceof Commit.Committed)) {
      throw new IllegalStateException("the seed is there already, or a part of it: " + commit);
    }
  }

  /** Of somebody of whom nothing is left. */
  private static ErasureRequest erasureRequest() {
    return ErasureRequestBuilder.builder(ErasureRequest.of(ISSUER, "nobody", CREATED))
        .id(id("exampleerasure"))
        .build();
  }

  private static BadgeCollection collection() {
    Instant made = Instant.parse("2026-11-22T09:00:00Z");
    return BadgeCollectionBuilder.builder()
        .id(id("examplecollection"))
        .learner("a digest")
        .title("Bridges")
        .entries(
            List.of(
                new CollectionEntry.Ours(id("exampleassertion")),
                new CollectionEntry.Ours(id("examplerevokedassertion")),
                new CollectionEntry.Elsewhere(
                    "https://other.example/assertions/1",
                    true,
                    "Ropes",
                    "Other Academy",
                    "https://other.example/issuer",
                    made,
                    null,
                    null,
                    made,
                    CollectionEntry.Found.VALID)))
        .createdAt(made)
        .changedAt(made)
        .version(1)
        .build();
  }

  /** A plan that is shared, one of whose badges its owner has. */
  private static Plan plan() {
    Instant made = Instant.parse("2026-11-22T09:00:00Z");
    return PlanBuilder.builder()
        .id(id("exampleplan"))
        .learner("a digest")
        .title("Build a bridge")
        .pathway(null)
        .wants(
            List.of(
                new PathwayStep.Ours(BADGE, BADGE, ISSUER),
                new PathwayStep.Elsewhere("https://other.example/badges/1", "Ropes")))
        .shared(true)
        .reached(List.of(new Plan.Reached(BADGE, new CollectionEntry.Ours(id("exampleassertion")))))
        .createdAt(made)
        .changedAt(made)
        .version(1)
        .build();
  }

  /** An id that can be read: a name, and as many a as it lacks. */
  static String id(String name) {
    return name + "a".repeat(26 - name.length());
  }

  private static List<Change> issuer(String id, String signingKey, String publicKeyPem) {
    Profile profile =
        ProfileBuilder.builder()
            .id(URLS.issuer(id))
            .name("Example School")
            .url("https://example.org")
            .email("badges@example.org")
            .description("Teaches by example")
            .publicKey(URLS.key(id, Span.FIRST))
            .revocationList(URLS.revocations(id, Span.FIRST))
            .additional(AdditionalProperties.NONE)
            .build();
    return List.of(
        new Change.AddIssuer(
            IssuerRecordBuilder.builder()
                .id(id)
                .profile(profile)
                .appearance(Appearance.PLAIN.withBanner(BANNER))
                .contact(ContactPolicy.FORGET)
                .erasure(ErasurePolicy.ASK)
                .acceptance(AcceptancePolicy.HOLDER)
                .mail(MailSetting.PLAIN)
                .createdAt(CREATED)
                .version(1)
                .trail(Trail.UNKNOWN)
                .build()),
        new Change.AddKeyEpoch(
            new KeyEpoch(id, KeyEpoch.FIRST, signingKey, publicKeyPem, CREATED, Trail.UNKNOWN)));
  }

  private static KeyEpoch secondEpoch(String issuer, String signingKey) {
    return new KeyEpoch(
        issuer, 2, signingKey, resource("former-issuer.pem"), CREATED, Trail.UNKNOWN);
  }

  private static ApiKey apiKey(String name) {
    String secret = "examplesecretwithrandomness" + "a".repeat(25);
    return ApiKeyBuilder.builder()
        .issuer(ISSUER)
        .id(id(name))
        .secretSha256(Sha256.hex(secret))
        .scopes(Set.of(Scope.values()))
        .name("first")
        .createdAt(CREATED)
        .trail(Trail.UNKNOWN)
        .build();
  }

  /** A badge that has been awarded where it has artwork. */
  private static Change.AddBadge badge(
      String id, String issuer, VerificationType verification, @Nullable Artwork artwork) {
    BadgeClass document =
        BadgeClassBuilder.builder()
            .id(URLS.badge(id))
            .name("Welding")
            .description("Can weld")
            .image(artwork == null ? null : Image.at(URLS.badgeImage(id)))
            .criteria(new Criteria(null, "Weld something"))
            .issuer(URLS.issuer(issuer))
            .tags(List.of("metal"))
            .version("1")
            .additional(AdditionalProperties.NONE)
            .build();
    return new Change.AddBadge(
        BadgeRecordBuilder.builder()
            .id(id)
            .issuer(issuer)
            .badgeClass(document)
            .verification(verification)
            .expiryPolicy(ExpiryPolicy.REVOKE)
            .artwork(artwork)
            .awarded(artwork != null)
            .createdAt(CREATED)
            .version(1)
            .trail(Trail.UNKNOWN)
            .renewal(RenewalPolicy.NONE)
            .build());
  }

  private static Change renewable(Change.AddBadge plain) {
    return new Change.AddBadge(
        BadgeRecordBuilder.builder(plain.badge())
            .validity(Period.ofYears(1))
            .renewal(
                new RenewalPolicy(
                    RenewalMode.ON_REQUEST,
                    RenewalPolicy.USUAL_WINDOW,
                    List.of(),
                    null,
                    "Weld every week",
                    RenewedVersion.NEWEST))
            .build());
  }

  private static String resource(String name) {
    try (InputStream resource = EventsSeed.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(resource, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
