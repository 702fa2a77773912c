package dev.blazon.bounds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.blazon.json.Json;
import java.nio.charset.StandardCharsets;

/**
 * Makes request bodies that are valid in form, of whatever size is asked for, up to the largest
 * that is accepted.
 */
public final class Bodies {
  /** A body may have 256 KB; a little is left for what stands beside the long part. */
  public static final int LARGEST = 258_000;

  /** An extension may hold 20,000 values. */
  private static final int MOST_VALUES = 19_900;

  private static final String URL = "https://example.org/";

  /** Where much can be said of a badge. */
  public enum Part {
    /** The Markdown of its criteria. */
    NARRATIVE,
    /** Its alignments, a hundred at the most. */
    ALIGNMENT,
    /** Its links to related badges, a hundred at the most. */
    RELATED,
    /** Its tags, a hundred at the most. */
    TAGS,
    /** One text in an extension. */
    EXTENSION,
    /** As many numbers as an extension may have. */
    NUMBERS
  }

  private Bodies() {}

  static ObjectNode badge(boolean signed) {
    ObjectNode badge = Json.mapper().createObjectNode();
    badge.put("name", "First steps").put("description", "Took them.");
    badge.putObject("criteria").put("narrative", "Take a step.");
    badge.put("validity", "P1Y").put("verification", signed ? "SignedBadge" : "HostedBadge");
    // So that its holders can ask at once.
    badge.putObject("renewal").put("mode", "ON_REQUEST").put("window", "P2Y");
    return badge;
  }

  /** Says so much of a badge, an issuer or an award in one part. */
  static ObjectNode say(ObjectNode body, Part part, Filler filler, int bytes) {
    switch (part) {
      case NARRATIVE ->
          body.putObject("criteria").put("narrative", filler.text(Math.min(bytes / 3, 20_000)));
      case ALIGNMENT -> {
        ArrayNode list = body.putArray("alignment");
        while (list.size() < 100 && fits(body, 12_000, bytes)) {
          ObjectNode alignment = list.addObject();
          alignment.put("targetName", filler.text(200));
          alignment.put("targetUrl", url("&b".repeat(1_000)));
          alignment.put("targetDescription", filler.text(3_000));
        }
      }
      case RELATED -> {
        ArrayNode list = body.putArray("related");
        while (list.size() < 100 && fits(body, 2_200, bytes)) {
          list.addObject().put("id", url(list.size() + "&b".repeat(1_000)));
        }
      }
      case TAGS -> {
        ArrayNode list = body.putArray("tags");
        while (list.size() < 100 && fits(body, 800, bytes)) {
          list.add(filler.text(200));
        }
      }
      case EXTENSION -> extension(body).put("exampleProperty", filling(filler, bytes - 2_000));
      case NUMBERS -> {
        // As it is sent, each takes four bytes; as it is written again, ten.
        ArrayNode list = extension(body).put("exampleProperty", "x").putArray("numbers");
        for (int i = 0; i < Math.min(bytes / 4, MOST_VALUES); i++) {
          list.addPOJO(new RawValue("1e6"));
        }
      }
    }
    return body;
  }

  /** What awards a badge to somebody, with as much evidence as has room. */
  public static ObjectNode award(Filler filler, int bytes) {
    ObjectNode award = Json.mapper().createObjectNode();
    award.putObject("recipient").put("email", "learner@example.org");
    ArrayNode evidence = award.putArray("evidence");
    while (evidence.size() < 50 && fits(award, 61_000, bytes)) {
      evidence.addObject().put("narrative", filler.text(20_000));
    }
    return award;
  }

  static ObjectNode endorsement(String endorses, Filler filler, int bytes) {
    ObjectNode endorsement = Json.mapper().createObjectNode();
    endorsement.put("endorses", endorses);
    endorsement.put("comment", filler.text(Math.clamp(bytes / 3, 1, 20_000)));
    if (bytes > 70_000) {
      extension(endorsement).put("exampleProperty", filling(filler, bytes - 70_000));
    }
    return endorsement;
  }

  private static ObjectNode extension(ObjectNode body) {
    ObjectNode extension = body.putObject("extensions").putObject("extensions:example");
    extension.put(
        "@context", "https://w3id.org/openbadges/extensions/exampleExtension/context.json");
    extension.putArray("type").add("Extension").add("extensions:ExampleExtension");
    return extension;
  }

  private static String filling(Filler filler, int bytes) {
    int each = bytes(Json.write(filler.text(1_000)));
    return filler.text(Math.max(1, (int) (1_000L * bytes / each)));
  }

  private static boolean fits(JsonNode body, int more, int bytes) {
    return bytes(Json.write(body)) + more < bytes;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String url(String path) {
    return URL + path;
  }
}
