package dev.blazon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.blazon.json.Json;
import dev.blazon.openbadges.Recipient;
import dev.blazon.verification.fetching.Content;
import dev.blazon.verification.fetching.FetchBudget;
import dev.blazon.verification.fetching.FetchResult;
import dev.blazon.verification.fetching.RemoteDocuments;
import dev.blazon.verification.recipient.RecipientClaim;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One file of {@code cases/}: how a badge differs from the good one in {@code base.json}, or, in
 * the folders of older versions, in the base of that version, and from what its endorsers have in
 * {@code base-endorsements.json}.
 *
 * <p>Members, all optional: {@code input} (a URL, or a patch of the assertion for JSON input),
 * {@code json} (JSON input as it stands), {@code jws}, {@code baked}, {@code image} (an image in
 * Base64), {@code sign} ({@code header} and {@code payload} patches, {@code key}, {@code tamper},
 * {@code text}, {@code at}, {@code baked}), {@code recipient}, and {@code host}: by URL, what it
 * serves instead ({@code alias} of another document, {@code body} patch, {@code text}, {@code
 * status}, {@code mediaType}, {@code unreachable}, {@code refused}, {@code redirect} to another
 * URL, {@code accept}: what it serves to one that asks for this instead). Hosts are asked by https
 * and with URLs in ASCII alone, as the real ones are.
 */
final class BadgeCase implements RemoteDocuments {
  static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final String ASSERTION = "https://badges.example.org/assertions/1";
  private static final String SIGNED = "urn:uuid:7e1a9b1c-6f0d-4c56-9e57-0b7f4a1d2c3e";
  private static final String FOLDER = "/dev/blazon/verification/";

  private final JsonNode base;
  private final JsonNode file;
  private final Set<String> fetched = ConcurrentHashMap.newKeySet();

  BadgeCase(String name) {
    file = Json.read(resource("cases/" + name + ".json"));
    base =
        MergePatch.apply(
            Json.read(resource(base(name))), Json.read(resource("base-endorsements.json")));
  }

  private static String base(String name) {
    return switch (Comparison.version(name)) {
      case V2_0 -> "base.json";
      case V1_1 -> "base-1.1.json";
      case V1_0 -> "base-1.0.json";
      case V0_5 -> "base-0.5.json";
    };
  }

  Report verify() {
    return new Verifier(this, () -> NOW).verify(input(), recipient());
  }

  /** What was asked for. */
  Set<String> fetched() {
    return fetched;
  }

  /** The addresses that this badge's documents have, whatever they serve. */
  Set<String> addresses() {
    Set<String> addresses = new TreeSet<>();
    base.fieldNames().forEachRemaining(addresses::add);
    file.path("host").fieldNames().forEachRemaining(addresses::add);
    addresses.removeIf(address -> !address.startsWith("http"));
    return addresses;
  }

  /** The text that was found in an image, where the case is of one. */
  String bakedText() {
    return file.path("baked").asText();
  }

  VerificationInput input() {
    JsonNode input = file.path("input");
    if (file.has("image")) {
      return VerificationInput.ofImage(Base64.getDecoder().decode(file.get("image").textValue()));
    }
    if (file.has("baked")) {
      return VerificationInput.ofBakedText(file.get("baked").textValue());
    }
    if (file.has("jws")) {
      return new VerificationInput.Jws(file.get("jws").textValue());
    }
    if (file.has("json")) {
      return new VerificationInput.AssertionJson(file.get("json"));
    }
    if (input.isTextual()) {
      return new VerificationInput.Url(URI.create(input.textValue()));
    }
    if (input.isObject()) {
      return new VerificationInput.AssertionJson(MergePatch.apply(base.get(ASSERTION), input));
    }
    if (file.path("sign").has("baked")) {
      return VerificationInput.ofBakedText(" " + jws() + "\n");
    }
    return file.has("sign")
        ? new VerificationInput.Jws(jws())
        : new VerificationInput.Url(URI.create(ASSERTION));
  }

  @Nullable RecipientClaim recipient() {
    JsonNode recipient = file.path("recipient");
    return recipient.isObject()
        ? new RecipientClaim(
            Recipient.Type.valueOf(recipient.get("type").textValue()),
            recipient.get("identity").textValue())
        : null;
  }

  private String jws() {
    JsonNode sign = file.path("sign");
    ObjectNode rs256 = JsonNodeFactory.instance.objectNode().put("alg", "RS256");
    JsonNode header = MergePatch.apply(rs256, patch(sign, "header"));
    JsonNode payload = MergePatch.apply(base.get(SIGNED), patch(sign, "payload"));
    String text = sign.has("text") ? sign.get("text").textValue() : payload.toString();
    String jws =
        TestKeys.jws(
            header,
            text.getBytes(StandardCharsets.UTF_8),
            TestKeys.named(sign.path("key").asText()));
    if (!sign.has("tamper")) {
      return jws;
    }
    byte[] other =
        MergePatch.apply(payload, sign.get("tamper")).toString().getBytes(StandardCharsets.UTF_8);
    String[] parts = jws.split("\\.", -1);
    return parts[0] + "." + TestKeys.base64(other) + "." + parts[2];
  }

  @Override
  public FetchResult fetch(URI url, Content content, FetchBudget budget) {
    if (!"https".equals(url.getScheme())) {
      return new FetchResult.Refused("scheme", "only https is fetched");
    }
    fetched.add(url.toString());
    Optional<String> redirect = redirect(url.toString());
    if (redirect.isPresent()) {
      return fetch(URI.create(redirect.get()), content, budget);
    }
    JsonNode answer = file.path("host").path(url.toString());
    if (answer.path("accept").has(content.accept())) {
      answer = answer.path("accept").path(content.accept());
    }
    JsonNode document = base.path(answer.path("alias").asText(url.toString()));
    if (answer.has("unreachable")) {
      return new FetchResult.Unreachable("timeout", answer.get("unreachable").textValue());
    }
    if (answer.has("refused")) {
      return new FetchResult.Refused("address", answer.get("refused").textValue());
    }
    boolean nothing = document.isMissingNode() && !answer.has("text");
    int status = answer.path("status").asInt(nothing ? 404 : 200);
    return new FetchResult.Fetched(
        url,
        status,
        answer.path("mediaType").asText("application/ld+json"),
        body(url, answer, document),
        NOW);
  }

  /** Where a URL redirects, where it does. */
  Optional<String> redirect(String url) {
    return Optional.ofNullable(file.path("host").path(url).path("redirect").textValue());
  }

  private byte[] body(URI url, JsonNode answer, JsonNode document) {
    JsonNode patched =
        document.isTextual() ? document : MergePatch.apply(document, patch(answer, "body"));
    String text =
        answer.path("text").asText(patched.isTextual() ? patched.asText() : patched.toString());
    if (file.path("sign").path("at").asText().equals(url.toString())) {
      text = jws();
    }
    return text.replace("\"{{key}}\"", quoted(TestKeys.pem(TestKeys.KEY)))
        .replace("\"{{other}}\"", quoted(TestKeys.pem(TestKeys.OTHER)))
        .replace("\"{{weak}}\"", quoted(TestKeys.pem(TestKeys.WEAK)))
        .replace("\"{{p256}}\"", quoted(TestKeys.pem(TestKeys.P256)))
        .replace("\"{{p384}}\"", quoted(TestKeys.pem(TestKeys.P384)))
        .replace("\"{{p521}}\"", quoted(TestKeys.pem(TestKeys.P521)))
        .replace("{{key}}", TestKeys.pem(TestKeys.KEY))
        .replace("{{other}}", TestKeys.pem(TestKeys.OTHER))
        .replace("{{weak}}", TestKeys.pem(TestKeys.WEAK))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    return TextNode.valueOf(text).toString();
  }

  private static JsonNode patch(JsonNode object, String name) {
    return object.path(name).isObject() ? object.get(name) : JsonNodeFactory.instance.objectNode();
  }

  static String resource(String name) {
    try (InputStream stream = BadgeCase.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new IllegalArgumentException(name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
