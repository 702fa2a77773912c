package dev.blazon.bounds;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.bounds.Functions.Answer;
import dev.blazon.bounds.Functions.Call;
import dev.blazon.lifecycle.Subject;
import dev.blazon.openbadges.Recipient;
import dev.blazon.openbadges.Sha256;
import dev.blazon.platform.local.Platform;
import dev.blazon.register.Contact;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.EndorsementWords;
import dev.blazon.register.LinkRequest;
import dev.blazon.register.RecipientDigester;
import dev.blazon.register.SignIn;
import dev.blazon.store.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs in to {@code /my} in tests, and does there what there is to do. */
final class LearnerSteps {
  private LearnerSteps() {}

  /** Somebody asks for a link, is sent one, opens it, and hides a badge. */
  static void signIn(Functions functions, World world) {
    String address = "mailed@example.org";
    Answers.expected(
        form(functions.call("POST /my/links", ""), "").send("address=" + address), 200);
    functions.requests().by(PartitionsTest.SETUP);
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
    MailSteps.told(functions, "{\"request\": \"%s\"}".formatted(request));
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
    renewal(functions, assertion, cookie, formToken.group(1));
    endorsements(functions, assertion, cookie, formToken.group(1));
    collections(functions, assertion, cookie, formToken.group(1));
    plans(functions, world, cookie, formToken.group(1));
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

  /** They look at the form, and ask for a renewal. */
  private static void renewal(
      Functions functions, String assertion, String cookie, String formToken) {
    Answers.expected(
        functions
            .call("GET /my/badges/{assertion}/renewal", "")
            .header("cookie", cookie)
            .at("assertion", assertion)
            .send(),
        200);
    for (String said : List.of("Please", "Please do")) {
      Answers.expected(
          form(functions.call("POST /my/badges/{assertion}/renewal", ""), cookie)
              .at("assertion", assertion)
              .send("url=https%3A%2F%2Fexample.org&narrative=" + said + "&form=" + formToken),
          303);
    }
  }

  /** They ask others to endorse it, accept what one of them says, and take that back. */
  private static void endorsements(
      Functions functions, String assertion, String cookie, String formToken) {
    for (String name : List.of("grace", "other")) {
      Answers.expected(
          form(functions.call("POST /my/badges/{assertion}/endorsements", ""), cookie)
              .at("assertion", assertion)
              .send("message=Please&address=" + name + "%40acme.example&form=" + formToken),
          303);
    }
    functions.requests().by(PartitionsTest.SETUP);
    Platform platform = functions.platform();
    Instant now = functions.clock().instant();
    EndorsementRequest asked =
        platform
            .endorsements()
            .endorsementRequests(new Subject(Subject.Kind.ASSERTION, assertion))
            .getFirst();
    EndorsementWords words = new EndorsementWords("Good", "Grace Hopper", "Head", "Acme", true);
    EndorsementRequest drafted = asked.drafted(words);
    EndorsementRequest said = drafted.confirmed("acme.example", now);
    for (EndorsementRequest next : List.of(drafted, said)) {
      platform.transactions().commit(List.of(new Change.KeepEndorsementRequest(next)), null);
    }
    for (String decision : List.of("accept", "revoke")) {
      Answers.expected(
          form(functions.call("POST /my/badges/{assertion}/endorsements/{request}", ""), cookie)
              .at("assertion", assertion)
              .at("request", asked.id())
              .send("do=" + decision + "&form=" + formToken),
          303);
      Answers.expected(
          functions
              .call("GET /my/badges/{assertion}/endorsements", "")
              .header("cookie", cookie)
              .at("assertion", assertion)
              .send(),
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

  /** They plan, share that with strangers, and follow a pathway. */
  private static void plans(Functions functions, World world, String cookie, String formToken) {
    String badge = world.badges().getFirst();
    String pathway = PathwaySteps.of(functions, world.issuer(), badge);
    String body = "title=Bridges&sure=yes&shared=yes&form=" + formToken + "&badge=" + badge;
    List<String> ids = new ArrayList<>();
    for (String form : List.of("b".repeat(26), "c".repeat(26))) {
      ids.add(
          Answers.expected(
                  form(functions.call("POST /my/plans", ""), cookie).send(body + "&new=" + form),
                  303)
              .header("Location")
              .replaceAll("^/my/plans/|[?].*$", ""));
    }
    String plan = ids.getFirst();
    Answers.expected(functions.call("GET /my/plans", "").header("cookie", cookie).send(), 200);
    Answers.expected(
        form(functions.call("POST /my/plans/{plan}", ""), cookie)
            .at("plan", plan)
            .send(body + "&version=1"),
        303);
    Answers.expected(
        form(functions.call("POST /my/plans/{plan}/badges", ""), cookie)
            .at("plan", plan)
            .send(body.replaceAll("badge=.*", "badge=https://other.example/badges/1")),
        303);
    Answers.expected(
        functions.call("GET /my/plans/{plan}", "").header("cookie", cookie).at("plan", plan).send(),
        200);
    Answers.expected(functions.call("GET /plans/{plan}", "").at("plan", plan).send(), 200);
    Answers.expected(
        functions
            .call("GET /my/pathways/{pathway}", "")
            .header("cookie", cookie)
            .at("pathway", pathway)
            .send(),
        200);
    PathwaySteps.followed(
        functions,
        Answers.expected(
                form(functions.call("POST /my/pathways/{pathway}", ""), cookie)
                    .at("pathway", pathway)
                    .send(body),
                303)
            .header("Location")
            .replaceAll("^/my/plans/|[?].*$", ""));
    Answers.expected(
        form(functions.call("POST /my/plans/{plan}/deletion", ""), cookie)
            .at("plan", plan)
            .send(body),
        303);
  }

  private static Call form(Call call, String cookie) {
    return call.header("content-type", "application/x-www-form-urlencoded")
        .header("cookie", cookie);
  }
}
