package dev.blazon.journey;

/**
 * Sends requests to compose a badge's artwork from a design, in tests of the local server.
 *
 * @param issuer whose badges are designed
 */
record DesignRequests(Scene scene, Scene.Issuer issuer) {
  static final String PREVIEW = "/v1/artwork/preview";

  /** A preview, as anybody may have it. */
  Client.Answer preview(FormBody form) {
    return post(scene.stranger(), PREVIEW, form);
  }

  static Client.Answer post(Client client, String path, FormBody form) {
    return client.send("POST", path, form.bytes(), "Content-Type", FormBody.TYPE);
  }

  /** The id of a new badge that has no artwork. */
  String unillustrated() {
    String badge =
        "{\"name\": \"First steps\", \"description\": \"Takes them.\", \"criteria\":"
            + " {\"narrative\": \"Walk.\"}}";
    return issuer
        .client()
        .post("/v1/issuers/" + issuer.id() + "/badges", badge)
        .expect(201)
        .json()
        .path("id")
        .asText();
  }
}
