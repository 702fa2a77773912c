package dev.blazon.costs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blazon.bounds.Bodies;
import dev.blazon.bounds.Bodies.Part;
import dev.blazon.bounds.Filler;
import dev.blazon.bounds.Functions;
import dev.blazon.bounds.Functions.Call;
import dev.blazon.bounds.Step;
import dev.blazon.bounds.World;
import dev.blazon.lifecycle.EndorsementList;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.Recipient;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.EndorsementWords;
import dev.blazon.register.RecipientDigester;
import dev.blazon.service.Session;
import dev.blazon.service.Sessions;
import dev.blazon.store.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Requests of the pages {@code /my} for a recipient who holds a dozen of the largest badges, as
 * many as one page lists.
 */
final class OwnBadges {
  private static final int ON_A_PAGE = 12;
  private static final String ADDRESS = "learner@example.org";

  private final Functions functions;
  private final String cookie;
  private final String form;
  private final String assertion;
  private final String issuer;

  OwnBadges(Functions functions) {
    this.functions = functions;
    // After all that is planted: the latest are on the first page.
    functions.clock().advance(Duration.ofSeconds(1));
    World world = new World(functions);
    world.take(new Step.Define(false, Part.ALIGNMENT, Filler.QUOTE, Bodies.LARGEST));
    for (int i = 0; i < ON_A_PAGE; i++) {
      world.take(new Step.Award(0, Filler.QUOTE, 118_000));
    }
    assertion = world.assertions().getFirst();
    issuer = world.issuer();
    endorsed();
    Sessions sessions = new Sessions(functions.platform().sessionKeys(), functions.clock());
    Session session =
        new Session(
            ADDRESS,
            new RecipientDigester(functions.platform().macKeys())
                .ofDeployment(Recipient.Type.EMAIL, ADDRESS),
            functions.clock().instant().plus(Duration.ofHours(1)),
            functions.platform().ids().next());
    cookie = "__Host-blazon-my=" + sessions.write(session);
    form = sessions.formToken(session);
    // Asked before reads are remembered: a request that is new would be new each time.
    erasure(true).send();
  }

  /** Forty have said as much as they may, and wait for whoever decides. */
  private void endorsed() {
    Subject subject = new Subject(Subject.Kind.ASSERTION, assertion);
    String name = "n".repeat(200);
    EndorsementWords words = new EndorsementWords("> ".repeat(2_000), name, name, name, true);
    Instant now = functions.clock().instant();
    for (int asked = 0; asked < EndorsementList.MOST; asked++) {
      EndorsementRequest request =
          EndorsementRequest.asked(
              subject,
              functions.platform().ids().next(),
              issuer,
              Trail.HOLDER,
              null,
              "contact",
              now,
              now.plus(Duration.ofDays(30)));
      EndorsementRequest drafted = request.drafted(words);
      for (EndorsementRequest next :
          List.of(request, drafted, drafted.confirmed("acme.example", now))) {
        functions
            .platform()
            .transactions()
            .commit(List.of(new Change.KeepEndorsementRequest(next)), null);
      }
    }
  }

  Call page(boolean signedIn) {
    Call call = functions.call("GET /my", "").header("accept-encoding", "gzip");
    return signedIn ? call.header("cookie", cookie) : call;
  }

  Call choice(boolean signedIn) {
    Call call = form("POST /my/badges/{assertion}", "visibility=UNLISTED&form=" + form);
    return call.at("assertion", assertion).header("cookie", signedIn ? cookie : "none");
  }

  /** What is longer than it may be, so that it is the same each time, and comes back. */
  Call renewal(String route, boolean signedIn) {
    String fields = "url=none&narrative=" + "%3E".repeat(10_000) + "&form=" + form;
    Call call = route.startsWith("GET ") ? functions.call(route, "") : form(route, fields);
    return call.at("assertion", assertion).header("cookie", signedIn ? cookie : "none");
  }

  /** What is longer than it may be, so that it is the same each time, and comes back. */
  Call endorsements(String route, boolean signedIn) {
    String fields = "do=accept&address=none&message=" + "%3E".repeat(10_000) + "&form=" + form;
    Call call =
        switch (route) {
          case "GET /my/badges/{assertion}/endorsements" -> functions.call(route, "");
          case "POST /my/badges/{assertion}/endorsements" -> form(route, fields);
          default -> form(route, "do=accept&form=" + form).at("request", "a".repeat(26));
        };
    return call.at("assertion", assertion).header("cookie", signedIn ? cookie : "none");
  }

  Call signOut(boolean signedIn) {
    return form("POST /my/logout", "form=" + form).header("cookie", signedIn ? cookie : "none");
  }

  /** All that somebody has, as a file, or the page that asks for erasure. */
  Call theirs(String route, boolean signedIn) {
    Call call = functions.call(route, "").header("accept-encoding", "gzip");
    return signedIn ? call.header("cookie", cookie) : call;
  }

  /** The issuer decides, so that it is the same each time. */
  Call erasure(boolean signedIn) {
    return form("POST /my/erasure", "confirmed=yes&issuer-" + issuer + "=yes&form=" + form)
        .header("cookie", signedIn ? cookie : "none");
  }

  /** At most what the form may have. */
  Call longest(String route) {
    return form(route, "address=" + "a".repeat(3_000) + "%40example.org");
  }

  Call form(String route, String fields) {
    return functions
        .call(route, "")
        .body(fields.getBytes(UTF_8), "application/x-www-form-urlencoded");
  }

  /** What there is to measure of a route, by what is sent. */
  Map<String, Call> dear(String route) {
    return switch (route) {
      case "GET /my" ->
          Map.of("a dozen badges, as much as may be said, of quotation marks", page(true));
      case "POST /my/badges/{assertion}" -> Map.of("the choice as it is", choice(true));
      case "GET /my/badges/{assertion}/renewal" -> Map.of("a true session", renewal(route, true));
      case "POST /my/badges/{assertion}/renewal" ->
          Map.of("a text of 10,000 characters, which comes back", renewal(route, true));
      case "GET /my/badges/{assertion}/endorsements" ->
          Map.of(
              "forty who have endorsed, each as much as they may say", endorsements(route, true));
      case "POST /my/badges/{assertion}/endorsements" ->
          Map.of(
              "a text of 10,000 characters, which comes back, above forty as before",
              endorsements(route, true));
      case "POST /my/badges/{assertion}/endorsements/{request}" ->
          Map.of("a decision on what nobody has said", endorsements(route, true));
      case "POST /my/logout" -> Map.of("a true session", signOut(true));
      case "GET /my/data" ->
          Map.of("badges of 1 MB, as much as may be said, of quotation marks", theirs(route, true));
      case "GET /my/erasure" -> Map.of("somebody with a dozen badges", theirs(route, true));
      case "POST /my/erasure" -> Map.of("an issuer that decides, asked once more", erasure(true));
      default -> Map.of("a form of 3,000 characters", longest(route));
    };
  }

  Call plain(String route) {
    return switch (route) {
      case "GET /my" -> page(false);
      case "POST /my/badges/{assertion}" -> choice(false);
      case "GET /my/badges/{assertion}/renewal", "POST /my/badges/{assertion}/renewal" ->
          renewal(route, false);
      case "GET /my/badges/{assertion}/endorsements",
          "POST /my/badges/{assertion}/endorsements",
          "POST /my/badges/{assertion}/endorsements/{request}" ->
          endorsements(route, false);
      case "POST /my/logout" -> signOut(false);
      case "GET /my/data", "GET /my/erasure" -> theirs(route, false);
      case "POST /my/erasure" -> erasure(false);
      default -> form(route, "address=nobody%40example.org&token=none");
    };
  }
}
