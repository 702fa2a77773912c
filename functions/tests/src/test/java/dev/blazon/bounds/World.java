package dev.blazon.bounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.bounds.Functions.Answer;
import dev.blazon.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An issuer and everything that it has, on which tests take {@link Step}s and then check that no
 * request fails whatever was done before.
 */
public final class World {
  private final Functions functions;
  private final String issuer;
  private final AllReads shown;
  private final List<Badge> badges = new ArrayList<>();
  private final List<Award> awards = new ArrayList<>();
  private final List<Endorsement> endorsements = new ArrayList<>();
  private Answer last;

  /**
   * A badge of ours, whether it is signed, and whether it was ever awarded or has a next version.
   */
  private static final class Badge {
    private final String id;
    private boolean awarded;
    private boolean superseded;

    private Badge(String id) {
      this.id = id;
    }
  }

  private record Award(String id, boolean[] revoked) {}

  private record Endorsement(String id, String url, String subject, boolean[] revoked) {}

  /** A new issuer that has nothing yet. */
  public World(Functions functions) {
    this.functions = functions;
    Answer created =
        functions
            .call("POST /v1/issuers", "")
            .send(
                "{\"name\": \"Academy\", \"url\": \"https://example.org\", \"email\":"
                    + " \"a@example.org\"}");
    assertEquals(201, created.status(), created::body);
    last = created;
    issuer = created.json().path("id").asText();
    shown = new AllReads(functions, issuer);
  }

  /** Takes a step. What cannot be done yet is passed over. */
  public void take(Step step) {
    switch (step) {
      case Step.Define(var signed, var part, var filler, var bytes) ->
          define(Bodies.say(Bodies.badge(signed), part, filler, bytes));
      case Step.Change(var badge, var part, var filler, var bytes) ->
          any(badges, badge, found -> change(found, part, filler, bytes));
      case Step.Version(var badge, var changed, var part, var filler, var bytes) ->
          any(
              badges,
              badge,
              found ->
                  version(
                      found,
                      changed ? Bodies.say(object(), part, filler, bytes) : object(),
                      !changed));
      case Step.ChangeIssuer(var part, var filler, var bytes) -> {
        ObjectNode body = Bodies.say(object(), part, filler, bytes);
        body.remove(List.of("criteria", "alignment", "tags"));
        expect(own("PATCH /v1/issuers/{issuer}").send(Json.write(body)), 200, 413, 422);
      }
      case Step.Award(var badge, var filler, var bytes) ->
          any(badges, badge, found -> award(found, Bodies.award(filler, bytes), 201, 400));
      case Step.AwardMany(var badge, var count, var fault) ->
          any(badges, badge, found -> awardMany(found, count, fault));
      case Step.Rotate() -> expect(own("POST /v1/issuers/{issuer}/signing-keys").send(), 201, 409);
      case Step.Revoke(var assertion, var filler) ->
          any(awards, assertion, found -> revoke(found, filler));
      case Step.Endorse(var subject, var times, var filler, var bytes) -> {
        String url = subject(subject);
        for (int i = 0; i < times; i++) {
          endorse(url, filler, bytes);
        }
      }
      case Step.Accept(var subject, var most) -> accept(subject(subject), most);
      case Step.RevokeEndorsement(var endorsement) -> any(endorsements, endorsement, this::revoke);
      case Step.Sweep() -> {
        functions.clock().advance(Duration.ofDays(400));
        assertEquals(0, functions.sweep().path("failed").asInt());
      }
      case Step.Look() -> look();
    }
  }

  /** The id of the issuer. */
  public String issuer() {
    return issuer;
  }

  /** The ids of its badges, the first one first. */
  public List<String> badges() {
    return badges.stream().map(badge -> badge.id).toList();
  }

  /** The ids of all that was awarded, the first one first. */
  public List<String> assertions() {
    return awards.stream().map(Award::id).toList();
  }

  /** The ids of the Endorsements that it made, the first one first. */
  public List<String> endorsements() {
    return endorsements.stream().map(Endorsement::id).toList();
  }

  /** The name of the problem that the last step was answered with; empty where it was taken. */
  String lastProblem() {
    return Json.read(last.body()).path("type").asText().replace("urn:blazon:problem:", "");
  }

  /** How many awards the last list of them has made. */
  int awardedLast() {
    return Answers.ids(last).size();
  }

  /** What was accepted can be awarded, made into a next version, listed, seen and revoked. */
  void allIsStillPossible() {
    for (Badge badge : List.copyOf(badges)) {
      award(badge, Bodies.award(Filler.PLAIN, 0), 201);
      version(badge, object(), true);
    }
    look();
    awards.reversed().stream().limit(3).forEach(award -> revoke(award, Filler.HAN));
  }

  private void define(ObjectNode body) {
    Answer answer =
        expect(own("POST /v1/issuers/{issuer}/badges").send(Json.write(body)), 201, 413, 422);
    if (answer.status() == 201) {
      Badge badge = new Badge(answer.json().path("id").asText());
      badges.add(badge);
      expect(
          of("PUT /v1/badges/{badge}/image", "badge", badge.id)
              .send(Answers.artwork(), "image/png"),
          200);
    }
  }

  private void change(Badge badge, Bodies.Part part, Filler filler, int bytes) {
    String body = Json.write(Bodies.say(object(), part, filler, bytes));
    Answer answer = of("PATCH /v1/badges/{badge}", "badge", badge.id).send(body);
    if (badge.awarded) {
      expect(answer, 409, 413);
    } else {
      expect(answer, 200, 413, 422);
    }
  }

  private void version(Badge badge, ObjectNode body, boolean mustBeTaken) {
    Answer answer =
        of("POST /v1/badges/{badge}/versions", "badge", badge.id).send(Json.write(body));
    if (!badge.awarded || badge.superseded) {
      expect(answer, 409, 413);
      return;
    }
    expect(answer, mustBeTaken ? new int[] {201} : new int[] {201, 413, 422});
    if (answer.status() == 201) {
      badge.superseded = true;
      badges.add(new Badge(answer.json().path("id").asText()));
    }
  }

  private void award(Badge badge, ObjectNode body, int... statuses) {
    Answer answer =
        expect(
            of("POST /v1/badges/{badge}/assertions", "badge", badge.id).send(Json.write(body)),
            statuses);
    if (answer.status() == 201) {
      badge.awarded = true;
      awards.add(new Award(answer.json().path("id").asText(), new boolean[1]));
    }
  }

  /** Whatever is wrong with some, the others are awarded once, and their ids are told each time. */
  private void awardMany(Badge badge, int count, Step.Fault fault) {
    ObjectNode body = object();
    ArrayNode list = body.putArray("assertions");
    for (int i = 0; i < count && Json.write(body).length() < 240_000; i++) {
      ObjectNode award = list.addObject();
      award.putObject("recipient").put("email", "a" + i + "@example.org");
      if (i % 2 == 1) {
        FaultyAwards.make(award, fault, 200_000 / count);
      }
    }
    String key = UUID.randomUUID().toString();
    String text = Json.write(body);
    Answer first = send(badge, text, key);
    if (first.status() == 413) {
      return;
    }
    Answer again = send(badge, text, key);
    assertEquals(Answers.ids(first), Answers.ids(again));
    assertEquals(list.size(), first.json().path("results").size());
    badge.awarded = badge.awarded || !Answers.ids(first).isEmpty();
    Answers.ids(first).forEach(id -> awards.add(new Award(id, new boolean[1])));
  }

  private Answer send(Badge badge, String body, String key) {
    return expect(
        of("POST /v1/badges/{badge}/assertions", "badge", badge.id)
            .header("idempotency-key", key)
            .send(body),
        200,
        413);
  }

  private void revoke(Award award, Filler filler) {
    expect(
        of("POST /v1/assertions/{assertion}/revocation", "assertion", award.id())
            .send(Json.write(object().put("reason", filler.text(1_000)))),
        200);
    award.revoked()[0] = true;
  }

  private void endorse(String url, Filler filler, int bytes) {
    Answer answer =
        expect(
            functions
                .call("POST /v1/endorsements", issuer)
                .send(Json.write(Bodies.endorsement(url, filler, bytes))),
            // What has expired can be endorsed no more.
            201,
            400,
            413,
            422);
    if (answer.status() == 201) {
      endorsements.add(
          new Endorsement(
              answer.json().path("id").asText(),
              answer.json().path("endorsement").asText(),
              url,
              new boolean[1]));
    }
  }

  private void accept(String url, int most) {
    List<String> urls =
        endorsements.reversed().stream()
            .filter(endorsement -> endorsement.subject().equals(url) && !endorsement.revoked()[0])
            .map(Endorsement::url)
            .limit(most)
            .toList();
    ObjectNode body = object();
    body.putPOJO("endorsements", urls);
    String[] path = url.substring(Functions.URL.length() + 1).split("/", -1);
    String what = path[0].substring(0, path[0].length() - 1);
    Answer answer =
        of("PUT /v1/" + path[0] + "/{" + what + "}/endorsements", what, path[1])
            .send(Json.write(body));
    expect(answer, 200, 400);
    if (answer.status() == 400) {
      assertTrue(answer.body().contains("take several steps"), answer::body);
    }
  }

  private void revoke(Endorsement endorsement) {
    expect(
        of("POST /v1/endorsements/{endorsement}/revocation", "endorsement", endorsement.id())
            .send("{\"reason\": \"Not any more\"}"),
        200);
    endorsement.revoked()[0] = true;
  }

  private void look() {
    shown.all(
        badges.stream().map(badge -> badge.id).toList(),
        awards.reversed().stream().limit(4).map(Award::id).toList());
  }

  private String subject(int number) {
    List<String> urls = new ArrayList<>(List.of(Functions.URL + "/issuers/" + issuer));
    badges.forEach(badge -> urls.add(Functions.URL + "/badges/" + badge.id));
    awards.stream()
        .filter(award -> !award.revoked()[0])
        .forEach(award -> urls.add(Functions.URL + "/assertions/" + award.id()));
    return urls.get(number % urls.size());
  }

  private Functions.Call own(String route) {
    return of(route, "issuer", issuer);
  }

  private Functions.Call of(String route, String parameter, String id) {
    return functions.call(route, issuer).at(parameter, id);
  }

  private interface Action<T> {
    void on(T thing);
  }

  private static <T> void any(List<T> things, int number, Action<T> action) {
    if (!things.isEmpty()) {
      action.on(things.get(number % things.size()));
    }
  }

  private Answer expect(Answer answer, int... statuses) {
    last = Answers.expected(answer, statuses);
    return last;
  }

  private static ObjectNode object() {
    return Json.mapper().createObjectNode();
  }
}
