package dev.blazon.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import dev.blazon.openbadges.Sha256;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.RequestKey;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request over HTTP, as API Gateway hands it on to a Lambda function.
 *
 * @param route the route's key, such as {@code GET /assertions/{assertion}}
 * @param path the path as sent
 * @param parameters the path's parameters, decoded
 * @param query the query's parameters, decoded; of a repeated one the values are joined by commas
 * @param repeated the names of those that are there more than once
 * @param headers by lower-case name
 * @param body the bytes; empty where there is none
 * @param caller who calls; null on a public route, and where the key is not good
 */
@RecordBuilder
public record Request(
    String route,
    String path,
    Map<String, String> parameters,
    Map<String, String> query,
    Set<String> repeated,
    Map<String, String> headers,
    byte[] body,
    @Nullable Caller caller) {
  /** The largest JSON body, in bytes. */
  public static final int MAXIMUM_JSON = 256 * 1024;

  /** The largest JSON body that may hold images, in bytes: one of 4 MB in base 64 fits. */
  public static final int MAXIMUM_JSON_WITH_IMAGES = 5_632 * 1024;

  private static final Pattern JSON_TYPE = Pattern.compile("application/(?:[\\w.+-]+\\+)?json");
  private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

  /** A parameter of the path, by the name that the route gives it. */
  public String parameter(String name) {
    String value = parameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the route " + route + " has no parameter " + name);
    }
    return value;
  }

  /** A parameter of the query; null where it is missing, or empty. */
  public @Nullable String queryParameter(String name) {
    String value = query.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /** Who calls, on a route that only lets callers with a good key pass. */
  public Caller requiredCaller() {
    if (caller == null) {
      throw new IllegalStateException("the route " + route + " lets anybody pass");
    }
    return caller;
  }

  /** The media type of the body, without parameters, in lower case; empty where none is said. */
  public String mediaType() {
    return headers
        .getOrDefault("content-type", "")
        .split(";", 2)[0]
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /**
   * The body as JSON.
   *
   * @throws ProblemException 413 or 415
   * @throws dev.blazon.json.InvalidJson where it is not JSON
   */
  public JsonNode json() {
    requireJsonType();
    return Json.read(bodyWithin(MAXIMUM_JSON));
  }

  /** As {@link #json}, where the body may hold images in base 64. */
  public JsonNode jsonWithImages() {
    requireJsonType();
    return Json.readWithImages(bodyWithin(MAXIMUM_JSON_WITH_IMAGES));
  }

  private void requireJsonType() {
    String type = mediaType();
    if (!type.isEmpty() && !JSON_TYPE.matcher(type).matches()) {
      throw new ProblemException(
          Problem.unsupportedMediaType("The body has to be application/json, not " + type + "."));
    }
  }

  /**
   * The body, where it is no longer than that.
   *
   * @param bytes how many there may be
   * @throws ProblemException 413 where there are more
   */
  public byte[] bodyWithin(int bytes) {
    if (body.length > bytes) {
      throw new ProblemException(
          Problem.tooLarge(
              "The body has " + body.length + " bytes; at most " + bytes + " are taken."));
    }
    return body;
  }

  /**
   * Names this request, so that a retry is told apart from another request; null where the caller
   * sent no {@code Idempotency-Key}.
   *
   * @throws ProblemException 400 where the key is malformed
   */
  public @Nullable RepeatableRequest repeatable() {
    String key = headers.get("idempotency-key");
    if (key == null) {
      return null;
    }
    if (!IDEMPOTENCY_KEY.matcher(key).matches()) {
      throw new ProblemException(
          Problem.badRequest(
              "The header Idempotency-Key has to be 1 to 255 visible ASCII characters."));
    }
    return new RepeatableRequest(new RequestKey(requiredCaller().name(), key), fingerprint());
  }

  /** The SHA-256 of what is asked: method, path and body. */
  private String fingerprint() {
    byte[] head = (route + "\n" + path + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[head.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return Sha256.hex(all);
  }
}
