package dev.blazon.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AcceptancePolicy;
import dev.blazon.lifecycle.ApiKey;
import dev.blazon.lifecycle.ApiKeyBuilder;
import dev.blazon.lifecycle.Appearance;
import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.ContactPolicy;
import dev.blazon.lifecycle.ErasurePolicy;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.Hold;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.IssuerRecordBuilder;
import dev.blazon.lifecycle.KeptDesign;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.MailSetting;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.PlannedStep;
import dev.blazon.lifecycle.RenewalMode;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.RenewedVersion;
import dev.blazon.lifecycle.Scope;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.AlignmentObject;
import dev.blazon.openbadges.BadgeClassBuilder;
import dev.blazon.openbadges.Criteria;
import dev.blazon.openbadges.Extension;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.ProfileBuilder;
import dev.blazon.openbadges.Related;
import dev.blazon.openbadges.Sha256;
import dev.blazon.openbadges.VerificationType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sample records for tests of stores: <em>bare</em> ones lack everything that may be absent,
 * <em>full</em> ones have it all, which {@link SamplesTest} holds. Their URLs are those of a
 * deployment at {@link #BASE}.
 */
public final class Samples {
  static final Instant NOW = Instant.parse("2026-11-24T10:00:00.123456789Z");

  static final Trail TRAIL = new Trail("creating-key", "changing-key");

  static final String BASE = "https://badges.example.org";

  private Samples() {}

  public static IssuerRecord bareIssuer(String id) {
    return IssuerRecordBuilder.builder()
        .id(id)
        .profile(
            ProfileBuilder.builder()
                .id(BASE + "/issuers/" + id)
                .name("Example School")
                .url("https://example.org")
                .email("badges@example.org")
                .publicKey(BASE + "/issuers/" + id + "/keys/1")
                .revocationList(BASE + "/issuers/" + id + "/revocations")
                .additional(AdditionalProperties.NONE)
                .build())
        .appearance(Appearance.PLAIN)
        .contact(ContactPolicy.FORGET)
        .erasure(ErasurePolicy.ASK)
        .acceptance(AcceptancePolicy.HOLDER)
        .mail(MailSetting.PLAIN)
        .createdAt(NOW)
        .version(1)
        .trail(Trail.UNKNOWN)
        .build();
  }

  static IssuerRecord fullIssuer(String id) {
    return IssuerRecordBuilder.builder()
        .id(id)
        .profile(
            ProfileBuilder.builder()
                .id(BASE + "/issuers/" + id)
                .name("École d’exemple \"Ω\" 🎓")
                .url("https://example.org")
                .email("badges@example.org")
                .telephone("+4930123456")
                .description("Teaches\nby example")
                .image(
                    new Image(
                        "https://example.org/logo.png",
                        "Une école",
                        "https://example.org/illustrator"))
                .publicKey(BASE + "/issuers/" + id + "/keys/2")
                .revocationList(BASE + "/issuers/" + id + "/revocations")
                .version("2026")
                .related(List.of(new Related("Issuer", "https://example.org/en", "2", "en")))
                .additional(additional())
                .build())
        .appearance(new Appearance("#1d3557", "data:image/png;base64,YQ==", "1337"))
        .contact(ContactPolicy.KEEP)
        .erasure(ErasurePolicy.AT_ONCE)
        .acceptance(AcceptancePolicy.ISSUER)
        .mail(
            new MailSetting(
                "Badges of the École \"Ω\"",
                "answers@example.org",
                "de",
                Map.of(
                    NoticeKind.AWARDED,
                        Map.of("de", "Glückwunsch!\n\nKommen Sie vorbei.", "en", "Well done"),
                    NoticeKind.REVOKED, Map.of("en", "Do ask"))))
        .createdAt(Instant.parse("2026-01-01T00:00:00Z"))
        .version(3)
        .trail(TRAIL)
        .build();
  }

  static AdditionalProperties additional() {
    ObjectNode place = Json.mapper().createObjectNode().put("latitude", 52.5).put("longitude", -1);
    return new AdditionalProperties(
        "fr-CA",
        List.of(),
        Map.of(
            "extensions:Place",
            new Extension(
                "https://w3id.org/openbadges/extensions/geoCoordinatesExtension/context.json",
                List.of("Extension", "extensions:GeoCoordinates"),
                Map.of("geo", place))));
  }

  public static KeyEpoch keyEpoch(String issuer, int number) {
    return new KeyEpoch(
        issuer,
        number,
        "arn:aws:kms:eu-central-1:000000000000:key/" + number,
        "-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----\n",
        NOW.plusSeconds(number),
        Trail.UNKNOWN);
  }

  static ApiKey bareApiKey(String issuer, String id) {
    return ApiKeyBuilder.builder()
        .issuer(issuer)
        .id(id)
        .secretSha256(Sha256.hex(id))
        .scopes(Set.of())
        .createdAt(NOW)
        .trail(Trail.UNKNOWN)
        .build();
  }

  static ApiKey apiKey(String issuer, String id, Instant createdAt) {
    return ApiKeyBuilder.builder()
        .issuer(issuer)
        .id(id)
        .secretSha256(Sha256.hex(id))
        .scopes(Set.of(Scope.READ))
        .createdAt(createdAt)
        .trail(Trail.UNKNOWN)
        .build();
  }

  static ApiKey fullApiKey(String issuer, String id) {
    return ApiKeyBuilder.builder()
        .issuer(issuer)
        .id(id)
        .secretSha256(Sha256.hex(id))
        .scopes(Set.of(Scope.values()))
        .name("the school's LMS")
        .createdAt(NOW)
        .expires(NOW.plusSeconds(3_600))
        .withdrawnAt(NOW.plusSeconds(60))
        .replacedBy("next-key")
        .lastUsedOn(LocalDate.of(2026, 11, 23))
        .trail(TRAIL)
        .build();
  }

  static BadgeRecord bareBadge(String issuer, String id) {
    return badge(issuer, id, NOW);
  }

  public static BadgeRecord badge(String issuer, String id, Instant createdAt) {
    return BadgeRecordBuilder.builder()
        .id(id)
        .issuer(issuer)
        .badgeClass(
            BadgeClassBuilder.builder()
                .id(BASE + "/badges/" + id)
                .name("Welding")
                .description("Can weld")
                .criteria(new Criteria(null, "Weld something"))
                .issuer(BASE + "/issuers/" + issuer)
                .version("1")
                .additional(AdditionalProperties.NONE)
                .build())
        .verification(VerificationType.HOSTED)
        .expiryPolicy(ExpiryPolicy.REVOKE)
        .awarded(false)
        .createdAt(createdAt)
        .version(1)
        .trail(Trail.UNKNOWN)
        .renewal(RenewalPolicy.NONE)
        .build();
  }

  static BadgeRecord fullBadge(String issuer, String id) {
    return BadgeRecordBuilder.builder()
        .id(id)
        .issuer(issuer)
        .badgeClass(
            BadgeClassBuilder.builder()
                .id(BASE + "/badges/" + id)
                .name("Schweißen")
                .description("Can weld")
                .image(new Image(BASE + "/badges/" + id + "/image", "A torch", null))
                .criteria(new Criteria("https://example.org/welding", "Weld *something*"))
                .issuer(BASE + "/issuers/" + issuer)
                .alignment(
                    List.of(
                        new AlignmentObject(
                            "Joining", "https://example.org/j", "Joins", "Metals", "J1"),
                        new AlignmentObject("Metal", "https://example.org/m", null, null, null)))
                .tags(List.of("metal", "craft"))
                .version("3")
                .related(
                    List.of(
                        Related.badgeClass("https://example.org/badges/older", "2"),
                        new Related(
                            "BadgeClass", "https://example.org/badges/english", null, "en")))
                .additional(additional())
                .build())
        .verification(VerificationType.SIGNED)
        .validity(Period.of(1, 14, 3))
        .expiryPolicy(ExpiryPolicy.KEEP)
        .artwork(new Artwork(Sha256.hex("artwork"), "image/svg+xml", design()))
        .awarded(true)
        .createdAt(NOW)
        .version(7)
        .continuation("next-badge")
        .firstVersion("first-badge")
        .trail(TRAIL)
        .renewal(
            new RenewalPolicy(
                RenewalMode.AUTOMATIC,
                Period.of(0, 2, 7),
                List.of(Period.ofMonths(1), Period.ofDays(7)),
                Period.ofWeeks(2),
                "Weld *something* else",
                RenewedVersion.SAME))
        .build();
  }

  private static KeptDesign design() {
    return new KeptDesign(
        Map.of("preset", "tide", "title", "Schweißen \"für\" alle", "iconSize", "80"),
        Map.of("icon", new KeptDesign.Picture(Sha256.hex("icon"), "image/jpeg")));
  }

  public static AssertionRecord bareAssertion(String badge, String id) {
    return assertion(badge, id, NOW, null);
  }

  static AssertionRecord assertion(
      String badge, String id, Instant issuedOn, @Nullable Instant expires) {
    return AssertionRecordBuilder.builder()
        .id(id)
        .iri(BASE + "/assertions/" + id)
        .badge(badge)
        .issuer("issuer")
        .verification(VerificationType.HOSTED)
        .document("{\"id\":\"" + BASE + "/assertions/" + id + "\"}")
        .expiryPolicy(ExpiryPolicy.REVOKE)
        .issuedOn(issuedOn)
        .expires(expires)
        .status(Status.ACTIVE)
        .changedAt(issuedOn)
        .version(1)
        .trail(Trail.UNKNOWN)
        .renews(null)
        .completes(null)
        .plan(List.of())
        .hold(null)
        .build();
  }

  static AssertionRecord fullAssertion(String badge, String id) {
    return AssertionRecordBuilder.builder()
        .id(id)
        .iri("urn:uuid:0f6c2a2e-5a4f-4a6e-9d0b-0c5d2f6b7a11")
        .badge(badge)
        .issuer("issuer")
        .verification(VerificationType.SIGNED)
        .document("eyJhbGciOiJSUzI1NiJ9.eyJpZCI6Iu-_vSJ9.c2ln \r\n\tÄ\uD83C\uDF93 \\u0041")
        .expiryPolicy(ExpiryPolicy.KEEP)
        .issuedOn(NOW.minusSeconds(10))
        .expires(NOW.plusNanos(1))
        .status(Status.REVOKED)
        .reason("Awarded by mistake")
        .changedAt(NOW)
        .version(2)
        .successor("next-assertion")
        .trail(TRAIL)
        .renews("first-assertion")
        .completes("pathway")
        .plan(
            List.of(
                new PlannedStep(NOW, PlannedStep.Kind.REMINDER),
                new PlannedStep(NOW.plusNanos(1), PlannedStep.Kind.RENEWAL)))
        .hold(new Hold("On leave \"Ω\"", NOW.minusSeconds(1), "holding-key"))
        .build();
  }

  static RequestRecord request(RequestKey key, Instant expires) {
    return new RequestRecord(
        key, Sha256.hex("POST /v1/badges"), "{\"id\":\"" + key.caller() + "\"}", expires);
  }
}
