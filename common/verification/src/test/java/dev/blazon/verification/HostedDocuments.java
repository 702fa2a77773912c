package dev.blazon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.blazon.json.Json;
import dev.blazon.verification.fetching.Content;
import dev.blazon.verification.fetching.FetchBudget;
import dev.blazon.verification.fetching.FetchResult;
import dev.blazon.verification.fetching.RemoteDocuments;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Serves the good badges of {@code base.json} from memory to the verifier under test, and whatever
 * else a test puts beside them.
 */
public final class HostedDocuments implements RemoteDocuments {
  public static final String ASSERTION = "https://badges.example.org/assertions/1";
  public static final String BADGE = "https://badges.example.org/badges/1";
  public static final String ISSUER = "https://badges.example.org/issuers/1";

  /** The payload of a signed Assertion; nobody serves it. */
  public static final String SIGNED = "urn:uuid:7e1a9b1c-6f0d-4c56-9e57-0b7f4a1d2c3e";

  /** What was asked for, and as what. */
  record Asked(String url, Content content) {}

  private final Map<String, FetchResult> answers = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  /** Hosts the good badges, hosted and signed. */
  public HostedDocuments() {
    Json.read(
            BadgeCase.resource("base.json")
                .replace("\"{{key}}\"", TextNode.valueOf(TestKeys.pem(TestKeys.KEY)).toString()))
        .properties()
        .forEach(document -> put(document.getKey(), document.getValue()));
  }

  /** What is there, read. */
  public JsonNode document(String url) {
    return Json.read(body(url));
  }

  /** The JWS of a payload, with the issuer's key. */
  public static String signed(byte[] payload) {
    return TestKeys.jws(Json.read("{\"alg\":\"RS256\"}"), payload, TestKeys.KEY);
  }

  /** What is there; empty where nothing is. */
  public byte[] body(String url) {
    return answers.get(url) instanceof FetchResult.Fetched fetched ? fetched.body() : new byte[0];
  }

  List<Asked> asked() {
    return asked;
  }

  void put(String url, JsonNode document) {
    put(url, "application/ld+json", document.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Hosts a body at a URL, in place of what was there. */
  public void put(String url, String mediaType, byte[] body) {
    answers.put(url, new FetchResult.Fetched(URI.create(url), 200, mediaType, body, BadgeCase.NOW));
  }

  void put(String url, FetchResult answer) {
    answers.put(url, answer);
  }

  /** Has what is there name something else: the value of its headers {@code Link}. */
  void link(String url, String link) {
    if (answers.get(url) instanceof FetchResult.Fetched it) {
      answers.put(
          url,
          new FetchResult.Fetched(it.url(), it.status(), it.mediaType(), it.body(), it.at(), link));
    }
  }

  /** The URLs at which something is. */
  public Set<String> urls() {
    return answers.keySet();
  }

  /** Changes a document by a merge patch (RFC 7396). */
  public void patch(String url, String patch) {
    put(url, MergePatch.apply(document(url), Json.read(patch)));
  }

  @Override
  public FetchResult fetch(URI url, Content content, FetchBudget budget) {
    asked.add(new Asked(url.toString(), content));
    FetchResult answer = answers.get(url.toString());
    return answer == null
        ? new FetchResult.Fetched(url, 404, "text/plain", new byte[0], BadgeCase.NOW)
        : answer;
  }
}
