package dev.blazon.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.journey.Client.Answer;
import dev.blazon.mail.mime.ReceivedMail;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What recipients are told by mail, and what their issuer sees of it. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OwnScene.class)
class NoticesIT {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Scene scene;

  NoticesIT(Scene scene) {
    this.scene = scene;
  }

  @Test
  void aRecipientIsToldOfAnAwardAndOfItsEnd() throws IOException {
    Scene.Issuer issuer = keeping("Academy");
    JsonNode award = issuer.award(issuer.badge(""), to("told@example.org"));
    ReceivedMail first = mails("told@example.org", 1).getFirst();
    assertEquals("You have been awarded “First steps”", first.header("Subject").orElseThrow());
    for (String said : List.of(award.path("page").asText(), "Academy", "/verify")) {
      assertTrue(first.text().contains(said), first::text);
      assertTrue(first.html().contains(said), first::html);
    }
    issuer.revoke(award);
    ReceivedMail second = mails("told@example.org", 2).getFirst();
    assertEquals("Your badge “First steps” was revoked", second.header("Subject").orElseThrow());
    assertTrue(second.text().contains("Awarded in error"), second::text);
    assertEquals(List.of("AWARDED SENT", "REVOKED SENT"), notices(issuer, award));
  }

  @Test
  void aMailIsInTheIssuersOwnWordsAndLanguage() throws IOException {
    Scene.Issuer issuer = keeping("Akademie");
    Answer changed =
        edit(
            issuer,
            """
            {"mail": {"from": "Abzeichen der Akademie", "replyTo": "antwort@academy.example.org", "language": "de",
             "paragraphs": {"AWARDED": {"de": "Herzlichen Glückwunsch!\\nIhre Akademie", "en": "Well done"}}}}
            """);
    assertEquals("de", changed.expect(200).json().at("/mail/language").asText());
    issuer.award(issuer.badge(""), to("gelehrt@example.org"));
    ReceivedMail mail = mails("gelehrt@example.org", 1).getFirst();
    assertEquals("Ihnen wurde „First steps“ verliehen", mail.header("Subject").orElseThrow());
    assertEquals("antwort@academy.example.org", mail.header("Reply-To").orElseThrow());
    assertTrue(
        mail.header("From").orElseThrow().startsWith("Abzeichen der Akademie <"),
        mail.headers()::toString);
    assertTrue(mail.text().contains("Herzlichen Glückwunsch!"), mail::text);
    assertFalse(mail.text().contains("Well done"), mail::text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"from\": \"security@bank.example\"} | /mail/from",
        "{\"from\": \"Bank\u202egnp\"} | /mail/from",
        "{\"replyTo\": \"nobody\"} | /mail/replyTo",
        "{\"replyTo\": \"a@example.org\\r\\nBcc: b@example.org\"} | /mail/replyTo",
        "{\"language\": \"fr\"} | /mail/language",
        "{\"paragraphs\": {\"LOST\": {\"en\": \"Lost\"}}} | /mail/paragraphs/LOST",
        "{\"paragraphs\": {\"AWARDED\": {\"fr\": \"Bravo\"}}} | /mail/paragraphs/AWARDED/fr",
        "{\"paragraphs\": {\"AWARDED\": {\"en\": \"\"}}} | /mail/paragraphs/AWARDED/en",
        "{\"paragraphs\": [\"Well done\"]} | /mail/paragraphs",
        "{\"to\": \"somebody\"} | /mail/to"
      })
  void aSettingThatCannotBeIsRefusedAtItsPlace(String mail, String pointer) {
    JsonNode refused = edit(scene.issuer("Academy"), "{\"mail\": " + mail + "}").expect(400).json();
    assertEquals(pointer, refused.at("/faults/0/pointer").asText(), refused::toString);
  }

  @Test
  void whatASettingSaidGoesWithIt() {
    Scene.Issuer issuer = scene.issuer("Academy");
    assertTrue(edit(issuer, "{\"mail\": {\"from\": \"Badges\"}}").json().has("mail"));
    assertEquals(
        "{\"from\":\"Badges\",\"paragraphs\":{}}",
        edit(issuer, "{\"name\": \"Other\"}").json().path("mail").toString());
    assertFalse(edit(issuer, "{\"mail\": null}").expect(200).json().has("mail"));
  }

  @Test
  void whoeverHasHadEnoughSaysSoByOneClick() throws IOException {
    Scene.Issuer issuer = keeping("Academy");
    String badge = issuer.badge("");
    JsonNode award = issuer.award(badge, to("enough@example.org"));
    ReceivedMail mail = mails("enough@example.org", 1).getFirst();
    assertEquals("List-Unsubscribe=One-Click", mail.header("List-Unsubscribe-Post").orElseThrow());
    String link = mail.header("List-Unsubscribe").orElseThrow().replaceAll("[<>\\s]", "");
    assertTrue(mail.text().contains(link), mail::text);
    // The token is a person's, and access logs have paths.
    assertEquals("/unsubscribe", URI.create(link).getPath());
    String path = "/unsubscribe?" + URI.create(link).getQuery();

    Answer page = scene.stranger().get(path + "&lang=de").expect(200);
    assertTrue(page.text().contains("<form method=\"post\""), page::text);
    assertEquals("no-store", page.header("Cache-Control"));
    assertEquals(List.of("AWARDED SENT"), notices(issuer, award));
    for (int time = 0; time < 2; time++) {
      scene
          .stranger()
          .send("POST", path, "List-Unsubscribe=One-Click".getBytes(UTF_8), "Content-Type", FORM)
          .expect(200);
    }
    assertEquals("mails-stopped", refused(issuer, award, "AWARDED"));
    JsonNode next = issuer.award(badge, to("enough@example.org"));
    WaitUntil.until("a mail", () -> notices(issuer, next).equals(List.of("AWARDED STOPPED")));

    Scene.Issuer other = keeping("College");
    other.award(other.badge(""), to("Enough@Example.org"));
    mails("Enough@Example.org", 1);
    scene.stranger().send("POST", path.substring(0, path.length() - 1), new byte[0]).expect(404);
    scene.stranger().get("/unsubscribe?token=none").expect(404);
  }

  @Test
  void whatCameBackIsSeenAndNothingMoreIsSent() throws IOException {
    Scene.Issuer issuer = keeping("Academy");
    String badge = issuer.badge("");
    JsonNode award = issuer.award(badge, to("gone@example.org"));
    mails("gone@example.org", 1);
    String event =
        "{\"what\": \"BOUNCED\", \"assertion\": \"%s\", \"kind\": \"AWARDED\", \"attempt\": \"1\"}"
            .formatted(award.path("id").asText());
    for (int time = 0; time < 2; time++) {
      scene.server().invoke("MailReturnsFunction", event.getBytes(UTF_8));
    }
    WaitUntil.until("a mail", () -> notices(issuer, award).equals(List.of("AWARDED BOUNCED")));
    assertEquals("mails-stopped", refused(issuer, award, "AWARDED"));
    JsonNode next = issuer.award(badge, to("gone@example.org"));
    WaitUntil.until("a mail", () -> notices(issuer, next).equals(List.of("AWARDED STOPPED")));
  }

  @Test
  void anIssuerSendsOneAgainButNoFlood() throws IOException {
    Scene.Issuer issuer = keeping("Academy");
    JsonNode award = issuer.award(issuer.badge(""), to("again@example.org"));
    mails("again@example.org", 1);
    String path = "/v1/assertions/" + award.path("id").asText() + "/notices";
    Answer asked =
        issuer.client().post(path, "{\"kind\": \"AWARDED\"}", "Idempotency-Key", "again");
    assertEquals(2, asked.expect(202).json().path("attempt").asInt());
    Answer repeated =
        issuer.client().post(path, "{\"kind\": \"AWARDED\"}", "Idempotency-Key", "again");
    assertEquals(asked.text(), repeated.expect(202).text());
    mails("again@example.org", 2);
    issuer.client().post(path, "{\"kind\": \"AWARDED\"}").expect(202);
    Answer flood = issuer.client().post(path, "{\"kind\": \"AWARDED\"}").expect(429);
    assertFalse(flood.header("Retry-After").isEmpty());
    assertEquals("notice-not-true", refused(issuer, award, "EXPIRED"));
    issuer.client().post(path, "{\"kind\": \"NONE\"}").expect(400);
    issuer.client().post(path, "{}").expect(400);
    issuer.client().get(path + "?kind=AWARDED").expect(400);
  }

  @Test
  void aListOfManyAwardsToOneAddressIsNoFlood() throws IOException {
    Scene.Issuer issuer = keeping("Academy");
    String list =
        String.join(",", Collections.nCopies(30, to("many@example.org")))
            .transform("[%s]"::formatted);
    JsonNode awards =
        issuer
            .client()
            .post(
                "/v1/badges/" + issuer.badge("") + "/assertions", "{\"assertions\": " + list + "}")
            .expect(200)
            .json();
    List<JsonNode> awarded = new ArrayList<>();
    awards.path("results").forEach(awarded::add);
    WaitUntil.until("a mail", () -> told(issuer, awarded, "TOO_MANY") == 10);
    assertEquals(20, told(issuer, awarded, "SENT"));
    mails("many@example.org", 20);
    Answer refused =
        issuer
            .client()
            .post(
                "/v1/assertions/" + awarded.getFirst().path("id").asText() + "/notices",
                "{\"kind\": \"AWARDED\"}")
            .expect(429);
    assertEquals("urn:blazon:problem:issuer-limit", refused.json().path("type").asText());
    assertFalse(refused.header("Retry-After").isEmpty());
    Scene.Issuer other = keeping("College");
    other.award(other.badge(""), to("many@example.org"));
    mails("many@example.org", 21);
  }

  private static long told(Scene.Issuer issuer, List<JsonNode> awards, String outcome) {
    return awards.stream()
        .filter(award -> notices(issuer, award).equals(List.of("AWARDED " + outcome)))
        .count();
  }

  @Test
  void whoseContactIsForgottenIsToldNothing() throws IOException {
    Scene.Issuer issuer = scene.issuer("Academy");
    JsonNode award = issuer.award(issuer.badge(""), to("forgotten@example.org"));
    assertEquals("no-contact", refused(issuer, award, "AWARDED"));
    // Another award is told behind it.
    Scene.Issuer other = keeping("College");
    other.award(other.badge(""), to("behind@example.org"));
    mails("behind@example.org", 1);
    assertEquals(List.of(), notices(issuer, award));
    assertEquals(List.of(), kept("forgotten@example.org"));
  }

  @Test
  void anotherIssuerSeesAndSendsNothing() throws IOException {
    Scene.Issuer issuer = keeping("Academy");
    JsonNode award = issuer.award(issuer.badge(""), to("mine@example.org"));
    Client other = scene.issuer("College").client();
    String path = "/v1/assertions/" + award.path("id").asText() + "/notices";
    other.get(path).expect(404);
    other.post(path, "{\"kind\": \"AWARDED\"}").expect(404);
    scene.stranger().get(path).expect(401);
    scene.operator().get(path).expect(403);
  }

  @Test
  void aHostileNameIsAName() throws IOException {
    Scene.Issuer issuer =
        keeping("Evil\\r\\nBcc: victim@example.org\\r\\n\\r\\n<script>x</script>");
    issuer.award(issuer.badge(""), to("hostile@example.org"));
    ReceivedMail mail = mails("hostile@example.org", 1).getFirst();
    assertTrue(mail.header("Bcc").isEmpty(), mail.headers()::toString);
    assertFalse(mail.html().contains("<script>"), mail::html);
    assertTrue(mail.html().contains("&lt;script&gt;"), mail::html);
  }

  @Test
  void theMailboxShowsWhatWasSentWithoutScripts() throws IOException {
    Scene.Issuer issuer = keeping("Academy & Sons");
    issuer.award(issuer.badge(""), to("shown@example.org"));
    mails("shown@example.org", 1);
    String list = page("/mailbox");
    assertTrue(list.contains("shown@example.org"), list);
    String path = list.substring(list.indexOf("/mailbox/", list.indexOf("shown@example.org")));
    String mail = page(path.substring(0, path.indexOf('"')));
    assertTrue(mail.contains("<iframe sandbox title"), mail);
    assertTrue(mail.contains("Academy &amp; Sons"), mail);
    assertFalse(mail.contains("<script"), mail);
    assertTrue(page("/mailbox/..%2Foperator-key").contains("No such mail"));
  }

  private Scene.Issuer keeping(String name) {
    Scene.Issuer issuer = scene.issuer(name);
    issuer.keepContacts();
    return issuer;
  }

  private Answer edit(Scene.Issuer issuer, String changes) {
    return issuer
        .client()
        .send(
            "PATCH",
            "/v1/issuers/" + issuer.id(),
            changes.getBytes(UTF_8),
            "Content-Type",
            "application/json");
  }

  private static String to(String address) {
    return "{\"recipient\": {\"email\": \"" + address + "\"}}";
  }

  private static String refused(Scene.Issuer issuer, JsonNode award, String kind) {
    return issuer
        .client()
        .post(
            "/v1/assertions/" + award.path("id").asText() + "/notices",
            "{\"kind\": \"" + kind + "\"}")
        .expect(409)
        .json()
        .path("type")
        .asText()
        .replace("urn:blazon:problem:", "");
  }

  private static List<String> notices(Scene.Issuer issuer, JsonNode award) {
    JsonNode answer =
        issuer
            .client()
            .get("/v1/assertions/" + award.path("id").asText() + "/notices")
            .expect(200)
            .json();
    assertFalse(answer.toString().contains("@"), answer::toString);
    return StreamSupport.stream(answer.path("notices").spliterator(), false)
        .map(notice -> notice.path("kind").asText() + " " + notice.path("outcome").asText())
        .toList();
  }

  /** The mails to an address, newest first, once there are so many. */
  private List<ReceivedMail> mails(String address, int count) throws IOException {
    WaitUntil.until("a mail", () -> kept(address).size() >= count);
    List<ReceivedMail> mails = kept(address);
    assertEquals(count, mails.size());
    return mails;
  }

  private List<ReceivedMail> kept(String address) {
    List<ReceivedMail> mails = new ArrayList<>();
    Path folder = scene.data().resolve("mailbox");
    if (Files.notExists(folder)) {
      return mails;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.filter(path -> path.toString().endsWith(".eml")).sorted().toList().reversed()) {
        ReceivedMail mail = ReceivedMail.read(Files.readAllBytes(file));
        if (mail.header("To").orElse("").equals(address)) {
          mails.add(mail);
        }
      }
      return mails;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page of the local server alone, which openapi.yaml does not describe. */
  private String page(String path) throws IOException {
    try (var page = scene.server().url().resolve(path).toURL().openStream()) {
      return new String(page.readAllBytes(), UTF_8);
    } catch (FileNotFoundException e) {
      return "No such mail";
    }
  }
}
