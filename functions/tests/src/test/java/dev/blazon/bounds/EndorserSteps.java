package dev.blazon.bounds;

import dev.blazon.bounds.Functions.Answer;
import dev.blazon.journey.AskedToEndorse;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.register.EndorsementRequest;
import java.util.List;
import java.util.Objects;

/** Sends, in tests, what people send who were asked to endorse. */
final class EndorserSteps {
  private static final String SAID = "&do=save&comment=Good&name=Grace+Hopper&domain=yes";

  private EndorserSteps() {}

  /** A badge, an issuer and an Assertion whose holder is told: endorsed, published, taken back. */
  static void endorse(Functions functions, World world) {
    AskedToEndorse asked = new AskedToEndorse(functions.platform());
    Subject assertion = new Subject(Subject.Kind.ASSERTION, awarded(functions, world));
    for (Subject subject :
        List.of(
            assertion,
            new Subject(Subject.Kind.BADGE_CLASS, world.badges().getFirst()),
            new Subject(Subject.Kind.PROFILE, world.issuer()))) {
      functions.requests().by(PartitionsTest.SETUP);
      String given = asked.token(subject, "key", "Would you?", null);
      look(functions, given);
      send(functions, given, SAID + "&address=grace%40acme.example", 200);
      functions.requests().by(PartitionsTest.SETUP);
      String mailed = asked.mailed(subject, given);
      look(functions, mailed);
      send(functions, mailed, SAID + "&role=Admiral", 303);
      functions.requests().by(PartitionsTest.SETUP);
      String seen = words(asked.request(mailed));
      send(functions, mailed, "&do=confirm&seen=" + seen, 303);
      functions.requests().by(PartitionsTest.SETUP);
      asked.accept(mailed);
      look(functions, mailed);
      send(functions, mailed, "&do=revoke", 303);
      look(functions, mailed);
      functions.requests().by(PartitionsTest.SETUP);
      String unwanted = asked.token(subject, Trail.HOLDER, null, "grace@acme.example");
      send(functions, unwanted, "&do=decline", 303);
    }
  }

  private static String words(EndorsementRequest request) {
    return Objects.requireNonNull(request.words()).digest();
  }

  /** One whose holder can be told. */
  private static String awarded(Functions functions, World world) {
    Answer award =
        functions
            .call("POST /v1/badges/{badge}/assertions", world.issuer())
            .at("badge", world.badges().getFirst())
            .send("{\"recipient\": {\"email\": \"endorsed@example.org\"}}");
    return Answers.expected(award, 201).json().path("id").asText();
  }

  private static void look(Functions functions, String token) {
    Answers.expected(functions.call("GET /endorse", "").query("token", token).send(), 200);
  }

  private static void send(Functions functions, String token, String fields, int status) {
    Answers.expected(
        functions
            .call("POST /endorse", "")
            .header("content-type", "application/x-www-form-urlencoded")
            .send("token=" + token + fields),
        status);
  }
}
