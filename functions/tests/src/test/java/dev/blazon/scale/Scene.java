package dev.blazon.scale;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.bounds.Functions;
import dev.blazon.bounds.Functions.Answer;
import dev.blazon.bounds.Functions.Call;
import dev.blazon.functions.local.demo.Demo;
import dev.blazon.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * An issuer before its launch day: a hosted badge that everybody is to get, a signed one, and a
 * pathway whose only step is the first, for which there is a third.
 *
 * @param issuer its id
 * @param launch the id of the hosted badge
 * @param signed the id of the signed badge
 * @param completion the id of the badge for completing the pathway
 * @param expired the ids of awards of the hosted badge whose time is over, and which wait for the
 *     sweep
 */
record Scene(String issuer, String launch, String signed, String completion, List<String> expired) {
  private static final String PICTURE = Base64.getEncoder().encodeToString(artwork());
  private static final int LIST = 100;

  /** Makes it, and awards so many whose time is over when this returns. */
  static Scene set(Functions functions, int expired) {
    String issuer =
        id(
            functions
                .call("POST /v1/issuers", "")
                .send(
                    """
                    {"name": "Academy", "url": "https://example.org", "email": "a@example.org"}
                    """));
    String launch = badge(functions, issuer, false);
    String signed = badge(functions, issuer, true);
    String completion = badge(functions, issuer, false);
    id(
        functions
            .call("POST /v1/issuers/{issuer}/pathways", issuer)
            .at("issuer", issuer)
            .send(
                """
                {"name": "Bridges", "description": "From one side to the other",
                 "image": "data:image/png;base64,%s",
                 "stages": [{"name": "One", "of": ["%s"], "required": 1}],
                 "completion": {"badge": "%s"}}
                """
                    .formatted(PICTURE, launch, completion)));
    List<String> over = expired(functions, issuer, launch, expired);
    functions.clock().advance(Duration.ofDays(2));
    return new Scene(issuer, launch, signed, completion, over);
  }

  private static String badge(Functions functions, String issuer, boolean signed) {
    ObjectNode body = Json.mapper().createObjectNode();
    body.put("name", "First steps").put("description", "Took them.");
    body.putObject("criteria").put("narrative", "Take a step.");
    body.put("verification", signed ? "SignedBadge" : "HostedBadge");
    String badge =
        id(
            functions
                .call("POST /v1/issuers/{issuer}/badges", issuer)
                .at("issuer", issuer)
                .send(Json.write(body)));
    functions
        .call("PUT /v1/badges/{badge}/image", issuer)
        .at("badge", badge)
        .send(artwork(), "image/png");
    return badge;
  }

  private static List<String> expired(
      Functions functions, String issuer, String badge, int number) {
    String end = functions.clock().instant().plus(Duration.ofDays(1)).toString();
    List<String> ids = new ArrayList<>();
    for (int first = 0; first < number; first += LIST) {
      ObjectNode body = Json.mapper().createObjectNode();
      ArrayNode list = body.putArray("assertions");
      for (int i = first; i < Math.min(number, first + LIST); i++) {
        list.addObject()
            .put("expires", end)
            .putObject("recipient")
            .put("email", "earlier%d@example.org".formatted(i));
      }
      Answer answer = award(functions, issuer, badge).send(Json.write(body));
      answer.json().path("results").forEach(result -> ids.add(result.path("id").asText()));
    }
    return ids;
  }

  /** The call that awards a badge. */
  static Call award(Functions functions, String issuer, String badge) {
    return functions.call("POST /v1/badges/{badge}/assertions", issuer).at("badge", badge);
  }

  private static String id(Answer answer) {
    if (answer.status() != 201) {
      throw new IllegalStateException(answer.status() + ": " + answer.body());
    }
    return answer.json().path("id").asText();
  }

  private static byte[] artwork() {
    try (InputStream resource =
        Objects.requireNonNull(Demo.class.getResourceAsStream("artwork.png"))) {
      return resource.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
