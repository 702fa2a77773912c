package dev.blazon.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.platform.Site;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From an award to its end, somebody's address stands in clear nowhere but in mails, and the name
 * nowhere but in the published document, until that is erased: in no item, file, event, position of
 * the stream, queue, and line that the server writes.
 */
class ClearTextIT {
  /** Names and addresses that nothing else here has. */
  private static final List<String> ADDRESSES = List.of("wilhelmina77", "moved-on-88");

  private static final String NAME = "Quistgaard";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String FIRST = "wilhelmina77@example.org";
  private static final String SECOND = "moved-on-88@college.example.org";
  private static final String AWARD =
      "{\"recipient\": {\"email\": \"%s\", \"name\": \"Zuleika Quistgaard\", \"language\": \"de\"}}"
          .formatted(FIRST);

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final Path data;
  private final ServerFolder folder;

  ClearTextIT(@TempDir Path data) {
    this.data = data;
    this.folder = new ServerFolder(data);
  }

  @BeforeEach
  void listen() {
    PrintStream copy = new PrintStream(written, true, UTF_8);
    System.setOut(copy);
    System.setErr(copy);
  }

  @AfterEach
  void listenNoMore() {
    System.setOut(out);
    System.setErr(err);
  }

  /** What was awarded, and where. */
  private record Life(int port, Scene.Issuer issuer, String hosted, String signed, String moved) {}

  @Test
  void neitherAddressNorNameIsKeptInClear() throws IOException {
    Life life;
    try (Scene scene = new Scene(data, Site.systemTime())) {
      life = live(scene);
    }
    folder.assertNoTraceInFiles(ADDRESSES);
    // What is signed is in its image as a JWS, in base64url.
    assertEquals(
        Set.of(
            "ASSERTION#" + life.hosted(),
            "ASSERTION#" + life.signed(),
            "ASSERTION#" + life.moved(),
            "images/assertions/" + life.moved() + "/image.png"),
        folder.placesOf(NAME));
    assertTrue(Files.exists(data.resolve("mailbox")), "mails have been sent");

    try (Scene scene = new Scene(data, life.port(), Site.systemTime())) {
      for (String address : List.of(FIRST, SECOND)) {
        erase(scene, life.issuer(), address);
      }
      WaitUntil.until("no image is left", () -> folder.images().isEmpty());
    }
    folder.assertNoTrace(ADDRESSES);
    assertEquals(Set.of(), folder.placesOf(NAME));
    assertNothingWritten();
  }

  private Life live(Scene scene) throws IOException {
    Scene.Issuer issuer = scene.issuer("Academy");
    issuer.keepContacts();
    String badge = issuer.badge("");
    String hosted = awarded(issuer, badge);
    String signed = awarded(issuer, issuer.badge(", \"verification\": \"SignedBadge\""));
    told(issuer, hosted);
    told(issuer, signed);
    Learner learner = new Learner(scene, FIRST, "192.0.2.1").signedIn();
    learner.chooses(signed, "PUBLIC", true).expect(303);
    asked(scene, issuer, badge, hosted);
    String moved =
        issuer
            .client()
            .post(
                "/v1/assertions/" + hosted + "/recipient",
                "{\"recipient\": {\"email\": \"" + SECOND + "\"}}")
            .expect(201)
            .json()
            .path("id")
            .asText();
    told(issuer, moved);
    returned(scene, issuer, moved);
    refused(scene, issuer, badge);
    for (String id : List.of(signed, moved)) {
      scene.stranger().get("/assertions/" + id + "/image").expect(200);
    }
    WaitUntil.until("no image of what was moved", () -> Files.notExists(folder.image(hosted)));
    return new Life(scene.server().url().getPort(), issuer, hosted, signed, moved);
  }

  private static String awarded(Scene.Issuer issuer, String badge) {
    JsonNode award =
        issuer
            .client()
            .post("/v1/badges/" + badge + "/assertions", AWARD, "Idempotency-Key", "of-" + badge)
            .expect(201)
            .json();
    return award.path("id").asText();
  }

  private static void told(Scene.Issuer issuer, String id) {
    WaitUntil.until("a mail is sent", () -> notices(issuer, id).contains("\"SENT\""));
  }

  private static String notices(Scene.Issuer issuer, String id) {
    return issuer.client().get("/v1/assertions/" + id + "/notices").expect(200).text();
  }

  /** Whatever takes an address or answers with one. */
  private static void asked(Scene scene, Scene.Issuer issuer, String badge, String id) {
    String encoded = FIRST.replace("@", "%40");
    Client client = issuer.client();
    String people = "/v1/issuers/" + issuer.id() + "/people?recipient=" + encoded;
    assertTrue(client.get(people).expect(200).text().contains(FIRST));
    for (String path :
        List.of(
            "/v1/issuers/" + issuer.id() + "/assertions", "/v1/badges/" + badge + "/assertions")) {
      assertTrue(client.get(path + "?recipient=" + encoded).expect(200).text().contains(id));
    }
    String page =
        scene
            .stranger()
            .send("POST", "/view/" + id, ("email=" + encoded).getBytes(UTF_8), "Content-Type", FORM)
            .text();
    assertFalse(page.contains(FIRST));
    JsonNode report =
        scene.verify(
            "{\"url\": \"%s/assertions/%s\", \"recipient\": {\"email\": \"%s\"}}"
                .formatted(scene.server().url(), id, FIRST));
    assertEquals("VALID", report.path("verdict").asText(), report::toString);
  }

  /** The mail came back, and the address is written to no more. */
  private static void returned(Scene scene, Scene.Issuer issuer, String id) {
    scene
        .server()
        .invoke(
            "MailReturnsFunction",
            "{\"what\": \"BOUNCED\", \"assertion\": \"%s\", \"kind\": \"AWARDED\", \"attempt\": \"1\"}"
                .formatted(id)
                .getBytes(UTF_8));
    assertTrue(notices(issuer, id).contains("\"BOUNCED\""));
  }

  /** What is refused is not kept or written down either. */
  private static void refused(Scene scene, Scene.Issuer issuer, String badge) throws IOException {
    String awards = "/v1/badges/" + badge + "/assertions";
    issuer.client().post(awards, AWARD.replace("@", "@@")).expect(400);
    issuer.client().post(awards, AWARD.replace("}}", "")).expect(400);
    String again = AWARD.replace(FIRST, SECOND).replace("}}", "}, \"duplicates\": \"REFUSE\"}");
    issuer.client().post(awards, again).expect(409);
    issuer.client().get(awards + "?email=" + FIRST).expect(400);
    new Learner(scene, FIRST + "@", "192.0.2.1").asks().expect(400);
    new Learner(scene, SECOND, "192.0.2.1")
        .sends("/my/links", Map.of("address", SECOND), "Origin", "https://example.com")
        .expect(403);
    byte[] failing =
        """
        {"Records": [{"messageId": "1", "body": "{\\"what\\": \\"Assertion Lost\\"}"}]}
        """
            .getBytes(UTF_8);
    scene.server().invoke("NotifyFunction", failing);
  }

  private static void erase(Scene scene, Scene.Issuer issuer, String address) {
    Client client = scene.stranger().with(issuer.client().key());
    client
        .post(
            "/v1/issuers/" + issuer.id() + "/erasures",
            "{\"recipient\": {\"email\": \"" + address + "\"}}")
        .expect(200);
  }

  private void assertNothingWritten() {
    String lines = written.toString(UTF_8).toLowerCase(Locale.ROOT);
    assertTrue(lines.contains("a message of the queue failed"), "what is written is seen here");
    for (String trace : ADDRESSES) {
      assertFalse(lines.contains(trace), lines);
    }
    assertFalse(lines.contains(NAME.toLowerCase(Locale.ROOT)), lines);
  }
}
