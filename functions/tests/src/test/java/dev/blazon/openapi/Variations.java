package dev.blazon.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Generates bad requests from a good one: each changed in one place, in every way that has ever
 * been one too many.
 */
final class Variations {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<Integer> LENGTHS =
      List.of(
          1, 16, 17, 32, 33, 200, 201, 254, 255, 1_000, 1_001, 2_048, 2_049, 5_000, 5_001, 20_000,
          20_001);
  private static final List<Integer> SIZES = List.of(0, 2, 3, 4, 50, 51, 100, 101);
  private static final List<String> TEXTS =
      List.of(
          "",
          "  ",
          "a\tb\nc",
          "issue",
          "manage",
          "HostedBadge",
          "SignedBadge",
          "hostedbadge",
          "KEEP",
          "REVOKE",
          "FORGET",
          "ALLOW",
          "SKIP",
          "de-CH",
          "https://example.org",
          "HTTP://EXAMPLE.ORG/a?b#c",
          "https://someone@example.org",
          "ftp://example.org",
          "https://",
          "/relative",
          "a@example.org",
          "A.b+c@sub.example.org",
          "a@b@c",
          "a@",
          "@b",
          "+4930123456789",
          "+0123",
          "030 123",
          "+49301234567890123",
          "2027-01-31T12:00:00Z",
          "2027-01-31T12:00:00.123+05:30",
          "2027-01-31",
          "2027-02-30T12:00:00Z",
          "1700000000",
          "P1Y",
          "P1Y2M3W4D",
          "P100Y",
          "P",
          "PT1H",
          "P1YT1H",
          "1Y");

  /** At their bounds, and one over. */
  private static final List<String> LONGEST =
      List.of(
          url(2_048),
          url(2_049),
          email(254),
          email(255),
          "a".repeat(64) + "@example.org",
          "a".repeat(65) + "@example.org");

  private Variations() {}

  /** The request itself, and all its variations. */
  static List<JsonNode> of(JsonNode request) {
    List<JsonNode> variations = new ArrayList<>();
    vary(request, variations::add);
    return variations;
  }

  private static void vary(JsonNode node, Consumer<JsonNode> taker) {
    taker.accept(node);
    others(node).forEach(taker);
    if (node instanceof ObjectNode object) {
      taker.accept(object.deepCopy().put("unknown", 1));
      for (String name : iterable(object)) {
        taker.accept(object.deepCopy().without(name));
        vary(object.get(name), changed -> taker.accept(object.deepCopy().set(name, changed)));
      }
    } else if (node instanceof ArrayNode array) {
      SIZES.forEach(size -> taker.accept(repeated(array.get(0), size)));
      vary(array.get(0), changed -> taker.accept(array.deepCopy().set(0, changed)));
    }
  }

  private static Stream<JsonNode> others(JsonNode node) {
    Stream<JsonNode> texts =
        node.isTextual()
            ? Stream.concat(
                    TEXTS.stream(),
                    Stream.concat(LENGTHS.stream().map("x"::repeat), LONGEST.stream()))
                .map(TextNode::valueOf)
            : Stream.of(TextNode.valueOf("text"));
    return Stream.concat(
        texts,
        Stream.of(
            NullNode.instance,
            JSON.numberNode(1),
            JSON.booleanNode(false),
            JSON.arrayNode(),
            JSON.objectNode()));
  }

  private static String url(int length) {
    String start = "https://example.org/";
    return start + "x".repeat(length - start.length());
  }

  private static String email(int length) {
    String end = ".example.org";
    return "a@" + "x".repeat(length - 2 - end.length()) + end;
  }

  private static ArrayNode repeated(JsonNode element, int size) {
    ArrayNode array = JSON.arrayNode();
    for (int i = 0; i < size; i++) {
      array.add(element);
    }
    return array;
  }

  private static Iterable<String> iterable(ObjectNode object) {
    return object::fieldNames;
  }
}
