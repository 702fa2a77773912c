package dev.blazon.costs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.bounds.Functions;
import dev.blazon.bounds.Functions.Call;
import dev.blazon.fuzz.HostileInputs;
import dev.blazon.json.Json;
import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Lists the costliest requests that anybody may send to have a badge verified, baked or drawn. */
final class CostlyRequests {
  /** What fits into a body of JSON beside the rest. */
  private static final int JSON = 250_000;

  private static final int LARGEST_IMAGE = 4 * 1024 * 1024;
  private static final int LONGEST_JWS = 200_000;

  private final Functions functions;
  private final Map<String, byte[]> images = new LinkedHashMap<>();
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, String> urls = new LinkedHashMap<>();
  private final Hosts hosts;

  CostlyRequests(Functions functions, Hosts hosts) {
    this.functions = functions;
    this.hosts = hosts;
    images.putAll(HostileInputs.pngs());
    images.putAll(HostileInputs.svgs());
    images.values().removeIf(image -> image.length > LARGEST_IMAGE);
    HostileInputs.documents().forEach((name, json) -> texts.put(name, new String(json, UTF_8)));
    HostileInputs.tokens().forEach((name, jws) -> texts.put(name, new String(jws, UTF_8)));
    CostlyDocuments.members(JSON, 19_800)
        .forEach(
            (name, members) ->
                texts.put(name, CostlyDocuments.assertion("https://badges.example/1", members)));
    texts.values().removeIf(text -> text.length() > LONGEST_JWS + 55_000);
    CostlyDocuments documents = new CostlyDocuments(hosts);
    CostlyDocuments.largest()
        .forEach(
            (name, members) ->
                urls.put(
                    "twelve documents of " + name,
                    documents.hosted("/" + name.replace(' ', '-'), members, 9)));
  }

  /** Of {@code POST /v1/verify}. */
  Map<String, Call> verified() {
    Map<String, Call> calls = new LinkedHashMap<>();
    images.forEach((name, image) -> calls.put(name, verify().body(image, type(image))));
    texts.forEach(
        (name, text) -> {
          if (text.startsWith("{") && text.length() < JSON + 10_000) {
            calls.put(name, verify().body("{\"assertion\": " + text + "}"));
          } else if (text.length() <= LONGEST_JWS) {
            calls.put(name, verify().body(Json.write(object().put("jws", text))));
          }
        });
    urls.forEach(
        (name, url) -> calls.put(name, verify().body(Json.write(object().put("url", url)))));
    return calls;
  }

  /** Of the form of the page. */
  Map<String, Call> verifiedOnThePage() {
    Map<String, Call> calls = new LinkedHashMap<>();
    images.forEach((name, image) -> calls.put(name, page(Map.of("image", image))));
    texts.forEach((name, text) -> calls.put(name, page(Map.of("badge", text.getBytes(UTF_8)))));
    urls.forEach((name, url) -> calls.put(name, page(Map.of("badge", url.getBytes(UTF_8)))));
    return calls;
  }

  /** A hundred badges in one request. */
  Map<String, Call> batches() {
    Map<String, Call> calls = new LinkedHashMap<>();
    CostlyDocuments documents = new CostlyDocuments(hosts);
    CostlyDocuments.largest()
        .forEach(
            (name, members) -> {
              ObjectNode body = object();
              ArrayNode badges = body.putArray("badges");
              for (int i = 0; i < 100; i++) {
                String path = "/batch" + i + "/" + name.replace(' ', '-');
                badges.addObject().put("url", documents.hosted(path, members, 0));
              }
              calls.put(
                  "a hundred badges, each document of its own, of " + name,
                  verify().body(Json.write(body)));
            });
    ObjectNode body = object();
    ArrayNode badges = body.putArray("badges");
    for (int i = 0; i < 100; i++) {
      badges
          .addObject()
          .set(
              "assertion",
              Json.read(
                  CostlyDocuments.assertion(
                      "https://a.example/" + i,
                      Objects.requireNonNull(
                          CostlyDocuments.members(2_200, 800)
                              .get("names of an unknown vocabulary")))));
    }
    calls.put("a hundred badges as JSON", verify().body(Json.write(body)));
    return calls;
  }

  /** Of {@code POST /v1/bake}: each image with a plain Assertion, and one with each Assertion. */
  Map<String, Call> baked(byte[] plainImage, String plainAssertion) {
    Map<String, Call> calls = new LinkedHashMap<>();
    images.forEach((name, image) -> calls.put(name, bake(image, plainAssertion)));
    calls.put("a PNG of 4 MB", bake(CostlyImages.noisePng(1_170), plainAssertion));
    texts.forEach((name, text) -> calls.put(name, bake(plainImage, text)));
    urls.forEach((name, url) -> calls.put(name, bake(plainImage, url)));
    return calls;
  }

  /**
   * Calls of {@code POST /v1/artwork/preview}: dear images as background and icon, in both formats.
   */
  Map<String, Call> drawn() {
    Map<String, Call> calls = new LinkedHashMap<>();
    CostlyImages.all()
        .forEach(
            (name, image) ->
                calls.put(
                    "background and icon: " + name,
                    draw(
                        image.length > LARGEST_IMAGE / 2
                            ? Map.of("background", image, "title", title())
                            : Map.of("background", image, "icon", image, "title", title()))));
    CostlyImages.all()
        .forEach(
            (name, image) ->
                calls.put(
                    "as an SVG, background: " + name,
                    draw(
                        Map.of(
                            "background",
                            image,
                            "format",
                            "svg".getBytes(UTF_8),
                            "title",
                            title()))));
    calls.put(
        "background: a PNG of 4,096² pixels of one colour; icon: one of 2,896²",
        draw(
            Map.of(
                "background",
                CostlyImages.plainPng(CostlyImages.LARGEST, Color.WHITE),
                "icon",
                CostlyImages.plainPng(CostlyImages.LARGEST_ICON, Color.BLUE),
                "title",
                title())));
    HostileInputs.svgs()
        .forEach((name, image) -> calls.put(name, draw(Map.of("background", image))));
    return calls;
  }

  Call verify() {
    return functions.call("POST /v1/verify", "");
  }

  Call page(Map<String, byte[]> parts) {
    return functions.call("POST /verify", "").body(FormData.of(parts), FormData.TYPE);
  }

  Call bake(byte[] image, String assertion) {
    return functions
        .call("POST /v1/bake", "")
        .body(
            FormData.of(Map.of("image", image, "assertion", assertion.getBytes(UTF_8))),
            FormData.TYPE);
  }

  Call draw(Map<String, byte[]> parts) {
    return functions.call("POST /v1/artwork/preview", "").body(FormData.of(parts), FormData.TYPE);
  }

  private static byte[] title() {
    return "First steps of a long way".getBytes(UTF_8);
  }

  private static String type(byte[] image) {
    return image[0] == '<' ? "image/svg+xml" : "image/png";
  }

  private static ObjectNode object() {
    return Json.mapper().createObjectNode();
  }
}
