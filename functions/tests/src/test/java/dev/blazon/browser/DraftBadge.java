package dev.blazon.browser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.journey.Client;
import dev.blazon.journey.FormBody;
import dev.blazon.journey.Scene;

/**
 * Sets up tests of saving from the studio: a badge without artwork, one that has been awarded, and
 * API keys of their issuer.
 *
 * @param badge the id of the one
 * @param awarded the id of the other
 * @param key an API key that may do anything to them
 * @param readerKey one that may read alone
 */
record DraftBadge(String badge, String awarded, String key, String readerKey) {
  private static final String DETAILS =
      """
      {"name": "First steps", "description": "Takes them.", "criteria": {"narrative": "Walk."}}
      """;

  static DraftBadge in(Scene scene) {
    String details =
        """
        {"name": "Academy", "url": "https://academy.example.org", "email": "badges@academy.example.org"}
        """;
    JsonNode issuer = scene.operator().post("/v1/issuers", details).expect(201).json();
    String id = issuer.path("id").asText();
    String key = issuer.path("apiKey").asText();
    Client client = scene.stranger().with(key);
    String reader = "{\"scopes\": [\"read\"]}";
    String awarded = badge(client, id);
    FormBody design = new FormBody().with("preset", "tide");
    client
        .send(
            "POST",
            "/v1/badges/" + awarded + "/artwork",
            design.bytes(),
            "Content-Type",
            FormBody.TYPE)
        .expect(200);
    client
        .post(
            "/v1/badges/" + awarded + "/assertions",
            "{\"recipient\": {\"email\": \"learner@example.org\"}}")
        .expect(201);
    return new DraftBadge(
        badge(client, id),
        awarded,
        key,
        client
            .post("/v1/issuers/" + id + "/keys", reader)
            .expect(201)
            .json()
            .path("apiKey")
            .asText());
  }

  /** The id of one more badge of the same issuer, the next version of the awarded one. */
  String another(Scene scene) {
    Client client = scene.stranger().with(key);
    String next = "/v1/badges/" + awarded + "/versions";
    return client.post(next, "{}").expect(201).json().path("id").asText();
  }

  private static String badge(Client client, String issuer) {
    return client
        .post("/v1/issuers/" + issuer + "/badges", DETAILS)
        .expect(201)
        .json()
        .path("id")
        .asText();
  }
}
