package dev.blazon.webhooks;

import static dev.blazon.webhooks.WebhookScene.EVENT;
import static dev.blazon.webhooks.WebhookScene.FIRST;
import static dev.blazon.webhooks.WebhookScene.SECOND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSecretsTest {
  private static final String URL = "https://hooks.example.org/badges";

  private final WebhookScene scene = new WebhookScene();

  /** The standard's own: HMAC-SHA256 of id, seconds and body with dots between, in base 64. */
  @Test
  void theSignatureIsTheStandards() throws Exception {
    WebhookScene.Sent sent = sendWith(FIRST);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(
        new SecretKeySpec(
            Base64.getDecoder().decode(FIRST.substring("whsec_".length())), "HmacSHA256"));
    String signed = EVENT + "." + scene.clock.instant().getEpochSecond() + "." + sent.body();
    assertEquals(
        "v1,"
            + Base64.getEncoder()
                .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))),
        sent.headers().get("webhook-signature"));
    assertEquals(EVENT, sent.headers().get("webhook-id"));
    assertEquals(
        Long.toString(scene.clock.instant().getEpochSecond()),
        sent.headers().get("webhook-timestamp"));
  }

  /** The vector that the standard's libraries are tested with. */
  @Test
  void aVectorOfTheStandardComesOut() throws Exception {
    assertEquals(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        new Webhook("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
            .sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330L, "{\"test\": 2432232314}"));
  }

  /** The library refuses what is five minutes old, by this machine's clock. */
  @Test
  void theLibrarysOwnVerifierTakesIt() throws Exception {
    moveToNow();
    WebhookScene.Sent sent = sendWith(FIRST);
    new Webhook(FIRST).verify(sent.body(), headers(sent));
    assertThrows(
        WebhookVerificationException.class,
        () -> new Webhook(SECOND).verify(sent.body(), headers(sent)));
    assertThrows(
        WebhookVerificationException.class,
        () -> new Webhook(FIRST).verify(sent.body() + " ", headers(sent)));
  }

  @Test
  void afterAChangeBothSecretsVerifyForADay() throws Exception {
    moveToNow();
    scene.put("campus", URL, FIRST);
    scene.put("campus", URL, SECOND);
    WebhookScene.Sent sent = send();
    assertEquals(2, signatures(sent).split(" ").length);
    new Webhook(FIRST).verify(sent.body(), headers(sent));
    new Webhook(SECOND).verify(sent.body(), headers(sent));
  }

  @Test
  void aDayLaterTheFirstSignsNoMore() {
    scene.put("campus", URL, FIRST);
    scene.put("campus", URL, SECOND);
    scene.clock.advance(Duration.ofDays(1));
    assertFalse(signatures(send()).contains(" "));
  }

  @ParameterizedTest
  @ValueSource(ints = {24, 25, 26, 32, 63, 64})
  void secretsOf24To64BytesAreTaken(int bytes) {
    assertTrue(
        WebhookSecrets.isSecret("whsec_" + Base64.getEncoder().encodeToString(new byte[bytes])));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "whsec_",
        "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz",
        "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMT",
        "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNA",
        "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNB==",
        "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI_",
        "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkw MTIz",
        "WHSEC_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz"
      })
  void otherTextsAreNot(String text) {
    assertFalse(WebhookSecrets.isSecret(text));
    assertFalse(
        WebhookSecrets.isSecret("whsec_" + Base64.getEncoder().encodeToString(new byte[65])));
  }

  private WebhookScene.Sent sendWith(String secret) {
    scene.put("campus", URL, secret);
    return send();
  }

  private WebhookScene.Sent send() {
    scene.happens(EVENT, "Assertion Issued");
    scene.attempt("campus", EVENT);
    return scene.sent.getLast();
  }

  private void moveToNow() {
    scene.clock.advance(Duration.between(scene.clock.instant(), Clock.systemUTC().instant()));
  }

  private static Map<String, List<String>> headers(WebhookScene.Sent sent) {
    return sent.headers().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
  }

  private static String signatures(WebhookScene.Sent sent) {
    return sent.headers().getOrDefault("webhook-signature", "");
  }
}
