package dev.blazon.bounds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.bounds.Bodies.Part;
import dev.blazon.bounds.Functions.Answer;
import dev.blazon.bounds.Functions.Call;
import dev.blazon.bounds.TableRequests.Asked;
import dev.blazon.functions.local.template.Template;
import dev.blazon.json.Json;
import dev.blazon.mail.mime.ReceivedMail;
import dev.blazon.openbadges.Recipient;
import dev.blazon.openbadges.Sha256;
import dev.blazon.platform.local.Platform;
import dev.blazon.register.Contact;
import dev.blazon.register.LinkRequest;
import dev.blazon.register.RecipientDigester;
import dev.blazon.register.SignIn;
import dev.blazon.store.Change;
import dev.blazon.tiers.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * The functions ask the table for what their roles in the template let them have. IAM itself is
 * nowhere here: a right that is missing would otherwise show in AWS alone.
 */
@TestInstance(Lifecycle.PER_CLASS)
class PartitionsTest {
  private static final List<String> CALLED_BY_STRANGERS =
      List.of(
          "LookupFunction",
          "PageFunction",
          "CardFunction",
          "BakeFunction",
          "BakeUploadFunction",
          "ArtworkPreviewFunction",
          "VerifyFunction",
          "UnsubscribeFunction",
          "MyFunction",
          "PeopleFunction",
          "CollectFunction");

  /** What a test does itself. */
  private static final String SETUP = "Setup";

  private static final Pattern OF_THINGS =
      Pattern.compile("^GET /(oembed|(issuers|badges|assertions|endorsements|view|embed)/)");

  @TempDir private static Path data;
  private TableRights rights;
  private List<Asked> asked;

  @BeforeAll
  void everyFunctionDoesWhatItDoes() throws IOException {
    rights = new TableRights(Template.read(Machine.project().resolve("template.yaml")));
    try (Functions functions = new Functions(data)) {
      World world = new World(functions);
      for (Step step : steps()) {
        world.take(step);
      }
      people(functions, world);
      keys(functions, world.issuer());
      strangers(functions, world);
      mails(functions, world);
      mine(functions, world);
      PeopleSteps.move(functions, world);
      PeopleSteps.erase(functions, world);
      for (String event : List.of("bake-ahead/issued", "announce/issued")) {
        String function = event.startsWith("bake") ? "BakeAheadFunction" : "AnnounceFunction";
        Path file = Machine.project().resolve("events/" + event + ".json");
        functions.invoke(function, Files.readAllBytes(file));
      }
      asked =
          functions.requests().taken().stream()
              .filter(one -> !one.function().equals(SETUP))
              .toList();
    }
  }

  private static List<Step> steps() {
    return List.of(
        new Step.Define(true, Part.TAGS, Filler.PLAIN, 0),
        new Step.Define(false, Part.TAGS, Filler.PLAIN, 0),
        new Step.ChangeIssuer(Part.RELATED, Filler.PLAIN, 5_000),
        new Step.Change(1, Part.TAGS, Filler.PLAIN, 5_000),
        new Step.Award(0, Filler.PLAIN, 0),
        new Step.Award(1, Filler.PLAIN, 0),
        new Step.AwardMany(1, 4, Step.Fault.NOTHING),
        new Step.Rotate(),
        new Step.Award(0, Filler.PLAIN, 0),
        new Step.Version(1, true, Part.TAGS, Filler.PLAIN, 5_000),
        new Step.Endorse(0, 1, Filler.PLAIN, 0),
        new Step.Endorse(1, 1, Filler.PLAIN, 0),
        new Step.Endorse(5, 2, Filler.PLAIN, 0),
        new Step.Accept(0, 1),
        new Step.Accept(1, 1),
        new Step.Accept(5, 2),
        new Step.RevokeEndorsement(3),
        new Step.Revoke(0, Filler.PLAIN),
        new Step.Look(),
        new Step.Sweep());
  }

  /** Contacts are kept, somebody has the badge already, and is found. */
  private static void people(Functions functions, World world) {
    String issuer = world.issuer();
    Answers.expected(
        functions
            .call("PATCH /v1/issuers/{issuer}", issuer)
            .at("issuer", issuer)
            .send("{\"contact\": \"KEEP\"}"),
        200);
    for (int status : List.of(201, 409)) {
      Answers.expected(
          functions
              .call("POST /v1/badges/{badge}/assertions", issuer)
              .at("badge", world.badges().getFirst())
              .send(
                  "{\"recipient\": {\"email\": \"ada@example.org\"}, \"duplicates\": \"REFUSE\"}"),
          status);
    }
    Answers.expected(
        functions
            .call("GET /v1/issuers/{issuer}/assertions", issuer)
            .at("issuer", issuer)
            .query("recipient", "ada@example.org")
            .send(),
        200);
    Answers.expected(
        functions
            .call("GET /v1/badges/{badge}/assertions", issuer)
            .at("badge", world.badges().getFirst())
            .query("issuedFrom", "2026-01-01")
            .send(),
        200);
  }

  private static void keys(Functions functions, String issuer) {
    Answer listed =
        Answers.expected(
            functions.call("GET /v1/issuers/{issuer}/keys", issuer).at("issuer", issuer).send(),
            200);
    String first = listed.json().at("/keys/0/id").asText();
    Answer made =
        Answers.expected(
            functions
                .call("POST /v1/issuers/{issuer}/keys", issuer)
                .at("issuer", issuer)
                .by(first)
                .send("{\"name\": \"Platform\", \"scopes\": [\"issue\", \"read\"]}"),
            201);
    String key = made.json().path("id").asText();
    String secret = made.json().path("apiKey").asText();
    for (String header : List.of(secret, secret, "made-up")) {
      functions.invoke(
          "AuthorizeFunction",
          ("{\"headers\": {\"authorization\": \"Bearer " + header + "\"}}").getBytes(UTF_8));
    }
    Answers.expected(
        functions
            .call("POST /v1/issuers/{issuer}/keys/{key}/rotation", issuer)
            .at("issuer", issuer)
            .at("key", key)
            .by(first)
            .send("{}"),
        201);
    Answers.expected(
        functions
            .call("DELETE /v1/issuers/{issuer}/keys/{key}", issuer)
            .at("issuer", issuer)
            .at("key", key)
            .by(first)
            .query("children", "withdraw")
            .send(),
        200);
    Answers.expected(
        functions
            .call("POST /v1/issuers/{issuer}/signing-keys/{epoch}/compromise", issuer)
            .at("issuer", issuer)
            .at("epoch", "1")
            .send("{\"since\": \"2026-01-01T00:00:00Z\"}"),
        200);
    functions.sweep();
  }

  /** A mail to a recipient, from the award that asks for it to what stops it. */
  private static void mails(Functions functions, World world) throws IOException {
    String issuer = world.issuer();
    Answers.expected(
        functions
            .call("PATCH /v1/issuers/{issuer}", issuer)
            .at("issuer", issuer)
            .send("{\"contact\": \"KEEP\"}"),
        200);
    String assertion =
        Answers.expected(
                functions
                    .call("POST /v1/badges/{badge}/assertions", issuer)
                    .at("badge", world.badges().getFirst())
                    .send("{\"recipient\": {\"email\": \"mailed@example.org\"}}"),
                201)
            .json()
            .path("id")
            .asText();
    told(
        functions,
        "{\"what\": \"Assertion Issued\", \"assertion\": \"%s\", \"at\": \"%s\"}"
            .formatted(assertion, functions.clock().instant()));
    told(
        functions,
        "{\"assertion\": \"%s\", \"kind\": \"AWARDED\", \"attempt\": \"1\"}".formatted(assertion));
    String notices = "/v1/assertions/{assertion}/notices";
    Answer sent = functions.call("GET " + notices, issuer).at("assertion", assertion).send();
    assertEquals("SENT", sent.json().at("/notices/0/outcome").asText(), sent::body);
    Answers.expected(
        functions
            .call("POST " + notices, issuer)
            .at("assertion", assertion)
            .by(issuer)
            .header("idempotency-key", "again")
            .send("{\"kind\": \"AWARDED\"}"),
        202);
    functions.invoke(
        "MailReturnsFunction",
        "{\"what\": \"BOUNCED\", \"assertion\": \"%s\", \"kind\": \"AWARDED\", \"attempt\": \"1\"}"
            .formatted(assertion)
            .getBytes(UTF_8));
    String token = linkInAMail();
    for (String route : List.of("GET /unsubscribe", "POST /unsubscribe")) {
      Answers.expected(functions.call(route, "").query("token", token).send(), 200);
    }
  }

  /** Somebody asks for a link, is sent one, opens it, and hides a badge. */
  private static void mine(Functions functions, World world) {
    String address = "mailed@example.org";
    Answers.expected(
        form(functions.call("POST /my/links", ""), "").send("address=" + address), 200);
    functions.requests().by(SETUP);
    Platform platform = functions.platform();
    String learner =
        new RecipientDigester(platform.macKeys()).ofDeployment(Recipient.Type.EMAIL, address);
    String request = platform.ids().next();
    String token = platform.ids().next();
    String contact =
        platform
            .contactCipher()
            .encrypt(
                LinkRequest.PURPOSE,
                request,
                new Contact(Recipient.Type.EMAIL, address, null, null));
    Instant now = functions.clock().instant();
    platform
        .transactions()
        .commit(
            List.of(
                new Change.AddLinkRequest(LinkRequest.asked(request, contact, now)),
                new Change.AddSignIn(
                    new SignIn(Sha256.hex(token), request, contact, learner, now.plusSeconds(60)))),
            null);
    String assertion = platform.register().held(learner, null, 1).elements().getFirst().assertion();
    told(functions, "{\"request\": \"%s\"}".formatted(request));
    Answer opened =
        Answers.expected(form(functions.call("POST /my/open", ""), "").send("token=" + token), 303);
    String cookie = opened.header("Set-Cookie").split(";", 2)[0];
    String page = Answers.expected(form(functions.call("GET /my", ""), cookie).send(), 200).body();
    Matcher formToken = Pattern.compile("name=\"form\" value=\"(\\w+)\"").matcher(page);
    assertTrue(formToken.find());
    Answers.expected(
        form(functions.call("POST /my/badges/{assertion}", ""), cookie)
            .at("assertion", assertion)
            .send("visibility=PRIVATE&form=" + formToken.group(1)),
        303);
    collections(functions, assertion, cookie, formToken.group(1));
    theirs(functions, world.issuer(), cookie, formToken.group(1));
    // For what follows, which erases the same address by other ways.
    Answers.expected(
        functions
            .call("POST /v1/badges/{badge}/assertions", world.issuer())
            .at("badge", world.badges().getFirst())
            .send("{\"recipient\": {\"email\": \"" + address + "\"}}"),
        201);
  }

  /** They look at their data, ask to be erased, are refused, ask again, and are erased. */
  private static void theirs(Functions functions, String issuer, String cookie, String token) {
    String asking = "confirmed=yes&deleteCollections=yes&issuer-" + issuer + "=yes&form=" + token;
    Answers.expected(
        form(functions.call("POST /my/collections", ""), cookie).send("title=Last&form=" + token),
        303);
    Answers.expected(functions.call("GET /my/data", "").header("cookie", cookie).send(), 200);
    Answers.expected(functions.call("GET /my/erasure", "").header("cookie", cookie).send(), 200);
    for (String decision :
        List.of("{\"decision\": \"REFUSE\", \"reason\": \"No\"}", "{\"decision\": \"ERASE\"}")) {
      Answers.expected(form(functions.call("POST /my/erasure", ""), cookie).send(asking), 200);
      Answer open =
          Answers.expected(
              functions
                  .call("GET /v1/issuers/{issuer}/erasure-requests", issuer)
                  .at("issuer", issuer)
                  .send(),
              200);
      Answers.expected(
          functions
              .call("POST /v1/issuers/{issuer}/erasure-requests/{request}", issuer)
              .at("issuer", issuer)
              .at("request", open.json().at("/requests/0/id").asText())
              .header("idempotency-key", "answer-" + decision.length())
              .send(decision),
          200);
    }
  }

  /** They make a collection of it, change it, show it to strangers, and delete it. */
  private static void collections(
      Functions functions, String assertion, String cookie, String formToken) {
    String body = "title=Bridges&sure=yes&version=1&form=" + formToken;
    String made =
        Answers.expected(
                form(functions.call("POST /my/collections", ""), cookie)
                    .send(body + "&add-" + assertion + "=yes"),
                303)
            .header("Location");
    String collection = made.replaceAll("^/my/collections/|[?].*$", "");
    String page =
        Answers.expected(
                form(functions.call("GET /my/collections/{collection}", ""), cookie)
                    .at("collection", collection)
                    .send(),
                200)
            .body();
    String pass = page.replaceAll("(?s).*name=\"pass\" value=\"([^\"]+)\".*", "&pass=$1");
    Answers.expected(
        form(functions.call("POST /my/collections/{collection}", ""), cookie)
            .at("collection", collection)
            .send(body + "&do=remove-0"),
        303);
    Answers.expected(
        form(functions.call("POST /my/collections/{collection}/others", ""), cookie)
            .at("collection", collection)
            .send(body + pass + "&url=none"),
        422);
    Answers.expected(
        form(functions.call("POST /my/collections/{collection}/others", ""), cookie)
            .at("collection", collection)
            .send(body + pass + "&url=" + Functions.URL + "/assertions/" + assertion),
        422);
    for (String route : new TreeSet<>(functions.routes())) {
      if (route.startsWith("GET /collections/")) {
        Answers.expected(functions.call(route, "").at("collection", collection).send(), 200);
      }
    }
    Answers.expected(
        form(functions.call("POST /my/collections/{collection}/deletion", ""), cookie)
            .at("collection", collection)
            .send(body),
        303);
  }

  private static Call form(Call call, String cookie) {
    return call.header("content-type", "application/x-www-form-urlencoded")
        .header("cookie", cookie);
  }

  private static void told(Functions functions, String message) {
    ObjectNode batch = Json.mapper().createObjectNode();
    batch.putArray("Records").addObject().put("messageId", "1").put("body", message);
    functions.invoke("NotifyFunction", Json.write(batch).getBytes(UTF_8));
  }

  private static String linkInAMail() throws IOException {
    try (Stream<Path> mails = Files.list(data.resolve("mailbox"))) {
      ReceivedMail mail = ReceivedMail.read(Files.readAllBytes(mails.findFirst().orElseThrow()));
      String link = mail.header("List-Unsubscribe").orElseThrow().replaceAll("[<>\\s]", "");
      return link.substring(link.lastIndexOf('=') + 1);
    }
  }

  /** Each public document, page and picture of each kind of thing there is. */
  private static void strangers(Functions functions, World world) {
    for (String route : new TreeSet<>(functions.routes())) {
      if (OF_THINGS.matcher(route).find()) {
        for (String assertion : world.assertions()) {
          functions
              .call(route, "")
              .at("issuer", world.issuer())
              .at("span", "1")
              .at("badge", world.badges().getFirst())
              .at("assertion", assertion)
              .at("endorsement", world.endorsements().getFirst())
              .query("url", Functions.URL + "/view/" + assertion)
              .send();
        }
      }
    }
  }

  @Test
  void everyFunctionAsksForNothingThatItsRoleRefuses() {
    Set<String> refused = new TreeSet<>();
    for (Asked one : asked) {
      if (!rights.allow(one)) {
        refused.add(one.function() + " " + one.action() + " " + one.index() + " " + kind(one));
      }
    }
    assertEquals(Set.of(), refused);
  }

  /** A right that nothing makes use of is one that only an attacker would. */
  @Test
  void whatStrangersCallMayReachOnlyWhatItAsksFor() {
    for (String function : CALLED_BY_STRANGERS) {
      assertEquals(kinds(function), rights.partitions(function), function);
    }
    assertEquals(kinds("AuthorizeFunction"), rights.partitions("AuthorizeFunction"));
  }

  @Test
  void theHashesOfApiKeysAreReachedByNobodyElse() {
    Set<String> reaching = new TreeSet<>();
    for (Asked one : asked) {
      if (one.partition().startsWith("APIKEYS#")) {
        reaching.add(one.function());
      }
    }
    assertEquals(Set.of("AuthorizeFunction", "CatalogFunction"), reaching);
  }

  /**
   * Who has which Assertion is for what awards, mails, and answers for people's data; a stranger
   * stops mails, or sees what is their own.
   */
  @Test
  void theRegisterIsReachedByNothingElse() {
    Set<String> register = Set.of("REGISTER#", "HOLDER#", "LEARNER#");
    Set<String> reaching = new TreeSet<>();
    for (Asked one : asked) {
      if (register.contains(kind(one))) {
        reaching.add(one.function() + " " + kind(one));
      }
    }
    assertEquals(
        Set.of(
            "IssueFunction HOLDER#",
            "IssueFunction REGISTER#",
            "MailReturnsFunction LEARNER#",
            "MailReturnsFunction REGISTER#",
            "MyFunction LEARNER#",
            "MyFunction REGISTER#",
            "NoticesFunction LEARNER#",
            "NoticesFunction REGISTER#",
            "NotifyFunction LEARNER#",
            "NotifyFunction REGISTER#",
            "PeopleFunction HOLDER#",
            "PeopleFunction LEARNER#",
            "PeopleFunction REGISTER#",
            "UnsubscribeFunction LEARNER#"),
        reaching);
  }

  /** So that the two above say something. */
  @Test
  void allThatReadsTheTableHasReadIt() {
    Set<String> idle = new TreeSet<>();
    for (String function : rights.functionsOfTheTable()) {
      if (kinds(function).isEmpty()) {
        idle.add(function);
      }
    }
    assertEquals(Set.of(), idle);
    assertFalse(
        asked.stream().noneMatch(one -> one.action().equals("dynamodb:ConditionCheckItem")));
  }

  private Set<String> kinds(String function) {
    Set<String> kinds = new TreeSet<>();
    asked.stream().filter(one -> one.function().equals(function)).forEach(o -> kinds.add(kind(o)));
    return kinds;
  }

  /** {@code ISSUER#} of {@code ISSUER#k3a…}. */
  private static String kind(Asked one) {
    return one.partition().substring(0, one.partition().indexOf('#') + 1);
  }
}
