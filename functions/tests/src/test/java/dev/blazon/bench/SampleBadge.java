package dev.blazon.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.json.Pem;
import dev.blazon.tiers.OfficialValidator;
import dev.blazon.verification.fetching.Content;
import dev.blazon.verification.fetching.FetchBudget;
import dev.blazon.verification.fetching.FetchResult;
import dev.blazon.verification.fetching.FetchResult.Fetched;
import dev.blazon.verification.fetching.RemoteDocuments;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Sample for benchmarks: the badge of the official validator's own tests, hosted in memory, and the
 * same badge signed.
 */
final class SampleBadge implements RemoteDocuments {
  static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  static final URI ASSERTION = URI.create("https://badges.example.org/assertion");
  static final String RECIPIENT = "learner@example.org";

  private static final String KEY = "https://badges.example.org/key";
  static final URI REVOCATIONS = URI.create("https://badges.example.org/revocations");

  private final Map<URI, byte[]> documents = new HashMap<>();
  private final String jws;

  SampleBadge() {
    for (String name : new String[] {"assertion", "badge", "issuer"}) {
      host(document(name));
    }
    ObjectNode signed =
        document("assertion").put("id", "urn:uuid:7e1a9b1c-6f0d-4c56-9e57-0b7f4a1d2c3e");
    signed.put("badge", "https://badges.example.org/signed-badge");
    signed.putObject("verification").put("type", "SignedBadge").put("creator", KEY);
    host(
        document("badge")
            .put("id", "https://badges.example.org/signed-badge")
            .put("issuer", "https://badges.example.org/signing-issuer"));
    host(
        document("issuer")
            .put("id", "https://badges.example.org/signing-issuer")
            .put("publicKey", KEY)
            .put("revocationList", REVOCATIONS.toString()));
    KeyPair keys = keys();
    host(
        about("CryptographicKey", KEY)
            .put("owner", "https://badges.example.org/signing-issuer")
            .put("publicKeyPem", Pem.encode("PUBLIC KEY", keys.getPublic().getEncoded())));
    ObjectNode revocations =
        about("RevocationList", REVOCATIONS.toString())
            .put("issuer", "https://badges.example.org/signing-issuer");
    revocations
        .putArray("revokedAssertions")
        .add("urn:uuid:00000000-0000-4000-8000-000000000001")
        .add("urn:uuid:00000000-0000-4000-8000-000000000002");
    host(revocations);
    jws = signed(signed.toString(), keys);
  }

  /** The hosted Assertion's JSON, as it is baked. */
  String json() {
    return new String(Objects.requireNonNull(documents.get(ASSERTION)), UTF_8);
  }

  /** The signed Assertion, in compact form. */
  String jws() {
    return jws;
  }

  /** The RevocationList, with two entries. */
  ObjectNode revocations() {
    return (ObjectNode) Json.read(Objects.requireNonNull(documents.get(REVOCATIONS)));
  }

  @Override
  public FetchResult fetch(URI url, Content content, FetchBudget budget) {
    byte[] document = documents.get(url);
    return document == null
        ? new Fetched(url, 404, "", new byte[0], NOW)
        : new Fetched(url, 200, "application/ld+json", document, NOW);
  }

  private void host(ObjectNode document) {
    documents.put(URI.create(document.get("id").textValue()), document.toString().getBytes(UTF_8));
  }

  private static ObjectNode document(String name) {
    try (InputStream file =
        OfficialValidator.class.getResourceAsStream("hosted-badge/" + name + ".json")) {
      return (ObjectNode) Json.read(Objects.requireNonNull(file, name).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode about(String type, String id) {
    return Json.mapper()
        .createObjectNode()
        .put("@context", "https://w3id.org/openbadges/v2")
        .put("type", type)
        .put("id", id);
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM has RSA", e);
    }
  }

  private static String signed(String payload, KeyPair keys) {
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    String input =
        base64.encodeToString("{\"alg\":\"RS256\"}".getBytes(US_ASCII))
            + "."
            + base64.encodeToString(payload.getBytes(UTF_8));
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(input.getBytes(US_ASCII));
      return input + "." + base64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM has RSA with SHA-256", e);
    }
  }
}
