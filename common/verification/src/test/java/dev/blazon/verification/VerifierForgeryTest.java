package dev.blazon.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.blazon.json.Json;
import dev.blazon.verification.fetching.FetchResult.Fetched;
import dev.blazon.verification.fetching.RemoteDocuments;
import dev.blazon.verification.fetching.http.Canary;
import dev.blazon.verification.fetching.http.EvilNames;
import dev.blazon.verification.fetching.http.HostileAddresses;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Server-side request forgery by what a badge names: its documents come from a host that may be
 * asked, and wherever in them a private address stands, a canary that stands for it hears nothing.
 */
class VerifierForgeryTest {
  private static final String ASSERTION = "https://badges.example.org/assertions/1";
  private static final String BADGE = "https://badges.example.org/badges/1";
  private static final String ISSUER = "https://badges.example.org/issuers/1";
  private static final String KEY = "https://badges.example.org/issuers/1/keys/1";
  private static final String SIGNED = "urn:uuid:7e1a9b1c-6f0d-4c56-9e57-0b7f4a1d2c3e";

  private static final JsonNode BASE = Json.read(BadgeCase.resource("base.json"));

  /** Where an address can stand in a badge. */
  enum Place {
    ASSERTION_ID(ASSERTION, "{'id': URL}", true),
    ASSERTION_CONTEXT(ASSERTION, "{'@context': ['https://w3id.org/openbadges/v2', URL]}", false),
    ASSERTION_IMAGE(ASSERTION, "{'image': URL}", false),
    ASSERTION_EVIDENCE(ASSERTION, "{'evidence': [{'id': URL}]}", false),
    ASSERTION_RELATED(ASSERTION, "{'related': [{'id': URL}]}", false),
    ASSERTION_ENDORSEMENT(ASSERTION, "{'endorsement': [URL]}", false),
    BADGE_CLASS(ASSERTION, "{'badge': URL}", true),
    BADGE_CLASS_EMBEDDED(ASSERTION, "{'badge': {'id': URL, 'type': 'BadgeClass'}}", true),
    BADGE_CLASS_CONTEXT(BADGE, "{'@context': URL}", false),
    BADGE_CLASS_IMAGE(BADGE, "{'image': {'id': URL, 'author': URL}}", false),
    BADGE_CLASS_CRITERIA(BADGE, "{'criteria': URL}", false),
    BADGE_CLASS_ALIGNMENT(BADGE, "{'alignment': [{'targetName': 'a', 'targetUrl': URL}]}", false),
    BADGE_CLASS_ENDORSEMENT(BADGE, "{'endorsement': [URL]}", false),
    ISSUER(BADGE, "{'issuer': URL}", true),
    ISSUER_URL(VerifierForgeryTest.ISSUER, "{'url': URL}", false),
    ISSUER_IMAGE(VerifierForgeryTest.ISSUER, "{'image': URL}", false),
    ISSUER_ENDORSEMENT(VerifierForgeryTest.ISSUER, "{'endorsement': [URL]}", false),
    CREATOR(SIGNED, "{'verification': {'creator': URL}}", false),
    KEY_OF_ISSUER(VerifierForgeryTest.ISSUER, "{'publicKey': URL}", true),
    ONE_KEY_OF_TWO(VerifierForgeryTest.ISSUER, "{'publicKey': [URL, '" + KEY + "']}", false),
    KEY_OWNER(KEY, "{'owner': URL}", false),
    REVOCATION_LIST(VerifierForgeryTest.ISSUER, "{'revocationList': URL}", true);

    private final String document;
    private final String patch;

    /** Whether the badge cannot be judged without what stands there. */
    private final boolean followed;

    Place(String document, String patch, boolean followed) {
      this.document = document;
      this.patch = patch;
      this.followed = followed;
    }
  }

  private final Canary canary = new Canary();

  @AfterEach
  void close() {
    canary.close();
  }

  @ParameterizedTest
  @EnumSource
  void theCanaryHearsNothing(Place place) {
    RemoteDocuments closed = EvilNames.world(() -> BadgeCase.NOW, null);

    HostileAddresses.urls(canary.port())
        .forEach(
            url -> {
              Report report = verify(closed, place, url);
              assertFalse(report.checks().isEmpty());
              assertFalse(place.followed && report.verdict() == Verdict.VALID, url);
            });

    assertEquals(0, canary.connections());
  }

  /** Without this, the silence of the canary would prove nothing. */
  @Test
  void theCanaryHearsWhatIsFollowedWhereThePolicyIsOpened() {
    URI open = URI.create("http://localhost:" + canary.port());
    RemoteDocuments opened = EvilNames.world(() -> BadgeCase.NOW, open);
    for (Place place : Place.values()) {
      int before = canary.connections();
      verify(opened, place, open + "/x");
      if (place.followed) {
        assertNotEquals(before, canary.connections(), place.toString());
      }
    }
  }

  /** The badge as hosted or as signed, whichever has a use for what stands in that place. */
  private static Report verify(RemoteDocuments remote, Place place, String url) {
    RemoteDocuments world =
        (asked, content, budget) ->
            document(asked.toString()).isMissingNode()
                ? remote.fetch(asked, content, budget)
                : new Fetched(
                    asked,
                    200,
                    "application/ld+json",
                    served(asked.toString(), place, url),
                    BadgeCase.NOW);
    boolean hosted = place.document.equals(ASSERTION) || place.document.equals(BADGE);
    return new Verifier(world, () -> BadgeCase.NOW)
        .verify(
            hosted
                ? new VerificationInput.Url(URI.create(ASSERTION))
                : new VerificationInput.Jws(token(place, url)),
            null);
  }

  private static String token(Place place, String url) {
    return TestKeys.jws(Json.read("{\"alg\":\"RS256\"}"), served(SIGNED, place, url), TestKeys.KEY);
  }

  private static byte[] served(String id, Place place, String url) {
    // Without creator, each key that the issuer lists is asked for.
    JsonNode document =
        id.equals(SIGNED)
            ? MergePatch.apply(document(id), Json.read("{\"verification\": {\"creator\": null}}"))
            : document(id);
    if (place.document.equals(id)) {
      String patch =
          place.patch.replace('\'', '"').replace("URL", TextNode.valueOf(url).toString());
      document = MergePatch.apply(document, Json.read(patch));
    }
    String pem = TextNode.valueOf(TestKeys.pem(TestKeys.KEY)).toString();
    return document.toString().replace("\"{{key}}\"", pem).getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode document(String id) {
    return BASE.path(id);
  }
}
