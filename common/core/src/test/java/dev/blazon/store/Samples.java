package dev.blazon.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.ApiKey;
import dev.blazon.lifecycle.Appearance;
import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.KeptDesign;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.Scope;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.AlignmentObject;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.Claim;
import dev.blazon.openbadges.Criteria;
import dev.blazon.openbadges.Endorsement;
import dev.blazon.openbadges.Extension;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Profile;
import dev.blazon.openbadges.Related;
import dev.blazon.openbadges.Sha256;
import dev.blazon.openbadges.Verification;
import dev.blazon.openbadges.VerificationType;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records to store: <em>bare</em> ones lack everything that may be absent, <em>full</em> ones have
 * it all.
 */
final class Samples {
  static final Instant NOW = Instant.parse("2026-11-24T10:00:00.123456789Z");

  private static final Trail TRAIL = new Trail("creating-key", "changing-key");

  private static final String BASE = "https://badges.example.org";

  private Samples() {}

  static IssuerRecord bareIssuer(String id) {
    return new IssuerRecord(
        id,
        new Profile(
            BASE + "/issuers/" + id,
            "Example School",
            "https://example.org",
            "badges@example.org",
            null,
            null,
            null,
            BASE + "/issuers/" + id + "/keys/1",
            BASE + "/issuers/" + id + "/revocations",
            null,
            List.of(),
            AdditionalProperties.NONE),
        Appearance.PLAIN,
        NOW,
        1,
        Trail.UNKNOWN);
  }

  static IssuerRecord fullIssuer(String id) {
    return new IssuerRecord(
        id,
        new Profile(
            BASE + "/issuers/" + id,
            "École d’exemple \"Ω\" 🎓",
            "https://example.org",
            "badges@example.org",
            "+4930123456",
            "Teaches\nby example",
            new Image(
                "https://example.org/logo.png", "Une école", "https://example.org/illustrator"),
            BASE + "/issuers/" + id + "/keys/2",
            BASE + "/issuers/" + id + "/revocations",
            "2026",
            List.of(new Related("Issuer", "https://example.org/en", "2", "en")),
            additional()),
        new Appearance("#1d3557", "1337"),
        Instant.parse("2026-01-01T00:00:00Z"),
        3,
        TRAIL);
  }

  private static AdditionalProperties additional() {
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

  static KeyEpoch keyEpoch(String issuer, int number) {
    return new KeyEpoch(
        issuer,
        number,
        "arn:aws:kms:eu-central-1:000000000000:key/" + number,
        "-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----\n",
        NOW.plusSeconds(number),
        Trail.UNKNOWN);
  }

  static ApiKey bareApiKey(String issuer, String id) {
    return new ApiKey(issuer, id, Sha256.hex(id), Set.of(), null, NOW, null, Trail.UNKNOWN);
  }

  static ApiKey apiKey(String issuer, String id, Instant createdAt) {
    return new ApiKey(
        issuer, id, Sha256.hex(id), Set.of(Scope.READ), null, createdAt, null, Trail.UNKNOWN);
  }

  static ApiKey fullApiKey(String issuer, String id) {
    return new ApiKey(
        issuer,
        id,
        Sha256.hex(id),
        Set.of(Scope.values()),
        "the school's LMS",
        NOW,
        NOW.plusSeconds(3_600),
        TRAIL);
  }

  static BadgeRecord bareBadge(String issuer, String id) {
    return badge(issuer, id, NOW);
  }

  static BadgeRecord badge(String issuer, String id, Instant createdAt) {
    return new BadgeRecord(
        id,
        issuer,
        new BadgeClass(
            BASE + "/badges/" + id,
            "Welding",
            "Can weld",
            null,
            new Criteria(null, "Weld something"),
            BASE + "/issuers/" + issuer,
            List.of(),
            List.of(),
            "1",
            List.of(),
            AdditionalProperties.NONE),
        VerificationType.HOSTED,
        null,
        ExpiryPolicy.REVOKE,
        null,
        false,
        createdAt,
        1,
        Trail.UNKNOWN);
  }

  static BadgeRecord fullBadge(String issuer, String id) {
    return new BadgeRecord(
        id,
        issuer,
        new BadgeClass(
            BASE + "/badges/" + id,
            "Schweißen",
            "Can weld",
            new Image(BASE + "/badges/" + id + "/image", "A torch", null),
            new Criteria("https://example.org/welding", "Weld *something*"),
            BASE + "/issuers/" + issuer,
            List.of(
                new AlignmentObject("Joining", "https://example.org/j", "Joins", "Metals", "J1"),
                new AlignmentObject("Metal", "https://example.org/m", null, null, null)),
            List.of("metal", "craft"),
            "3",
            List.of(
                Related.badgeClass("https://example.org/badges/older", "2"),
                new Related("BadgeClass", "https://example.org/badges/english", null, "en")),
            additional()),
        VerificationType.SIGNED,
        Period.of(1, 14, 3),
        ExpiryPolicy.KEEP,
        new Artwork(Sha256.hex("artwork"), "image/svg+xml", design()),
        true,
        NOW,
        7,
        TRAIL);
  }

  private static KeptDesign design() {
    return new KeptDesign(
        Map.of("preset", "tide", "title", "Schweißen \"für\" alle", "iconSize", "80"),
        Map.of("icon", new KeptDesign.Picture(Sha256.hex("icon"), "image/jpeg")));
  }

  static AssertionRecord bareAssertion(String badge, String id) {
    return assertion(badge, id, NOW, null);
  }

  static AssertionRecord assertion(
      String badge, String id, Instant issuedOn, @Nullable Instant expires) {
    return new AssertionRecord(
        id,
        BASE + "/assertions/" + id,
        badge,
        "issuer",
        VerificationType.HOSTED,
        "{\"id\":\"" + BASE + "/assertions/" + id + "\"}",
        ExpiryPolicy.REVOKE,
        issuedOn,
        expires,
        Status.ACTIVE,
        null,
        issuedOn,
        1,
        Trail.UNKNOWN);
  }

  static AssertionRecord fullAssertion(String badge, String id) {
    return new AssertionRecord(
        id,
        "urn:uuid:0f6c2a2e-5a4f-4a6e-9d0b-0c5d2f6b7a11",
        badge,
        "issuer",
        VerificationType.SIGNED,
        "eyJhbGciOiJSUzI1NiJ9.eyJpZCI6Iu-_vSJ9.c2ln \r\n\tÄ\uD83C\uDF93 \\u0041",
        ExpiryPolicy.KEEP,
        NOW.minusSeconds(10),
        NOW.plusNanos(1),
        Status.REVOKED,
        "Awarded by mistake",
        NOW,
        2,
        TRAIL);
  }

  static EndorsementRecord bareEndorsement(String issuer, String id, Instant createdAt) {
    return new EndorsementRecord(
        id,
        issuer,
        null,
        new Endorsement(
            BASE + "/endorsements/" + id,
            new Claim("https://example.org/badge", null, null, null, null, null, "Good"),
            BASE + "/issuers/" + issuer,
            Verification.hosted(),
            "2026-11-24T10:00:00Z",
            AdditionalProperties.NONE),
        false,
        null,
        createdAt,
        createdAt,
        1,
        Trail.UNKNOWN);
  }

  static EndorsementRecord fullEndorsement(String issuer, String id) {
    return new EndorsementRecord(
        id,
        issuer,
        new Subject(Subject.Kind.BADGE_CLASS, "badge"),
        new Endorsement(
            BASE + "/endorsements/" + id,
            new Claim(
                BASE + "/badges/badge",
                "Schweißen",
                "Can weld",
                "https://example.org",
                "badges@example.org",
                "+4930123456",
                "*Good*"),
            BASE + "/issuers/" + issuer,
            Verification.hosted(),
            "2026-11-24T10:00:00Z",
            additional()),
        true,
        "Not any more",
        NOW,
        NOW.plusNanos(1),
        3,
        TRAIL);
  }

  static RequestRecord request(RequestKey key, Instant expires) {
    return new RequestRecord(
        key, Sha256.hex("POST /v1/badges"), "{\"id\":\"" + key.caller() + "\"}", expires);
  }
}
