package dev.blazon.bounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.bounds.Bodies.Part;
import dev.blazon.bounds.Functions.Answer;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.store.Change;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sequences of calls, each good by itself, that together once ended in a 500. */
@TestInstance(Lifecycle.PER_CLASS)
class SumsTest {
  private static final Step AWARD = new Step.Award(0, Filler.PLAIN, 0);

  @TempDir private static Path data;
  private Functions functions;

  @BeforeAll
  void start() throws IOException {
    functions = new Functions(data);
  }

  @AfterAll
  void stop() {
    functions.close();
  }

  private static Step define(boolean signed, Part part) {
    return new Step.Define(signed, part, Filler.PLAIN, Bodies.LARGEST);
  }

  private static Step change(Part part) {
    return new Step.Change(0, part, Filler.PLAIN, Bodies.LARGEST);
  }

  /** Defines a badge with this member more. */
  private Answer define(String more) {
    String issuer = new World(functions).issuer();
    String body = Json.write(Bodies.badge(false));
    return functions
        .call("POST /v1/issuers/{issuer}/badges", issuer)
        .at("issuer", issuer)
        .send(body.substring(0, body.length() - 1) + ", " + more + "}");
  }

  private World after(Step... steps) {
    World world = new World(functions);
    List.of(steps).forEach(world::take);
    return world;
  }

  @Test
  void longAlignmentsThenLongLinks() {
    World world = after(define(false, Part.ALIGNMENT), change(Part.RELATED));

    assertEquals("too-much-said", world.lastProblem());
    world.allIsStillPossible();
  }

  @Test
  void longAlignmentsThenALongExtension() {
    World world = after(define(false, Part.ALIGNMENT), change(Part.EXTENSION));

    assertEquals("too-much-said", world.lastProblem());
    world.allIsStillPossible();
  }

  @Test
  void longAlignmentsThenANextVersionWithLongLinks() {
    World world =
        after(
            define(false, Part.ALIGNMENT),
            AWARD,
            new Step.Version(0, true, Part.RELATED, Filler.PLAIN, Bodies.LARGEST));

    assertEquals("too-much-said", world.lastProblem());
    world.allIsStillPossible();
  }

  /** Its continuation under each newer key has members of ours that the first had not. */
  @ParameterizedTest
  @EnumSource(
      value = Part.class,
      names = {"ALIGNMENT", "EXTENSION", "NUMBERS"})
  void aSignedBadgeAtItsBoundAndAKeyThatIsChanged(Part part) {
    after(
            define(true, part),
            AWARD,
            new Step.Rotate(),
            AWARD,
            new Step.Rotate(),
            AWARD,
            new Step.Version(0, false, part, Filler.PLAIN, 0),
            new Step.Look())
        .allIsStillPossible();
  }

  @Test
  void anIssuerOfLongLinksThenOfALongExtension() {
    World world =
        after(
            new Step.ChangeIssuer(Part.RELATED, Filler.PLAIN, Bodies.LARGEST),
            new Step.ChangeIssuer(Part.EXTENSION, Filler.PLAIN, Bodies.LARGEST));

    assertEquals("too-much-said", world.lastProblem());
    world.allIsStillPossible();
  }

  /** The ids of what was awarded are told, however much is wrong with the rest. */
  @ParameterizedTest
  @EnumSource(Step.Fault.class)
  void manyFaultsBesideWhatIsAwarded(Step.Fault fault) {
    World world = after(define(false, Part.TAGS));

    for (int count : new int[] {8, 194}) {
      world.take(new Step.AwardMany(0, count, fault));
      assertEquals(fault == Step.Fault.NOTHING ? count : count / 2, world.awardedLast());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Filler.class,
      names = {"QUOTE", "MARKDOWN", "HAN"})
  void fortyLongEndorsementsOnAPage(Filler filler) {
    after(
            define(false, Part.NARRATIVE),
            AWARD,
            new Step.Endorse(1, 40, filler, 69_000),
            new Step.Accept(1, 40),
            new Step.Look())
        .allIsStillPossible();
  }

  /** All of them are written anew when they are accepted, in one transaction of 4 MB. */
  @Test
  void fortyOfTheLongestEndorsements() {
    World world =
        after(
            define(false, Part.TAGS),
            new Step.Endorse(1, 40, Filler.PLAIN, 160_000),
            new Step.Accept(1, 40));

    assertEquals("invalid-input", world.lastProblem());
    world.take(new Step.Accept(1, 20));
    world.take(new Step.Accept(1, 40));
    assertEquals("", world.lastProblem());
    world.take(new Step.Accept(1, 0));
    assertEquals("invalid-input", world.lastProblem());
    world.take(new Step.Accept(1, 20));
    world.take(new Step.Accept(1, 0));
    assertEquals("", world.lastProblem());
    world.allIsStillPossible();
  }

  @Test
  void signingKeysAreListedInPages() {
    String issuer = new World(functions).issuer();
    KeyEpoch first = functions.platform().catalog().newestKeyEpoch(issuer).orElseThrow();
    for (int i = 2; i <= 230; i++) {
      KeyEpoch next =
          new KeyEpoch(
              issuer,
              i,
              first.signingKey(),
              first.publicKeyPem(),
              first.startedAt(),
              first.trail());
      functions.platform().transactions().commit(List.of(new Change.AddKeyEpoch(next)), null);
    }

    assertEquals(
        230,
        new AllReads(functions, issuer)
            .list(
                functions
                    .call("GET /v1/issuers/{issuer}/signing-keys", issuer)
                    .at("issuer", issuer),
                "signingKeys"));
  }

  /** A name of the input stood in the place of each fault within it. */
  @Test
  void thousandsOfFaultsWithinALongName() {
    StringBuilder inner = new StringBuilder("{\"a\": 1");
    for (int i = 0; i < 12_000; i++) {
      inner.append(",\"@").append(i).append("\":1");
    }
    String extension =
        "{\"@context\":"
            + " \"https://w3id.org/openbadges/extensions/exampleExtension/context.json\",\"type\":"
            + " [\"Extension\", \"extensions:ExampleExtension\"], \"exampleProperty\": \"x\",\""
            + "n".repeat(40_000)
            + "\": "
            + inner
            + "}}";
    Answer answer = define("\"extensions\": {\"extensions:x\": " + extension + "}");

    assertEquals(400, answer.status());
    assertEquals(100, answer.json().path("faults").size());
    assertTrue(answer.bytes() < 100_000, answer.bytes() + " bytes");
  }

  @Test
  void whatCannotBeWrittenAgainIsRefused() {
    String start =
        "\"extensions\": {\"extensions:x\": {\"@context\":"
            + " \"https://w3id.org/openbadges/extensions/exampleExtension/context.json\",\"type\":"
            + " [\"Extension\", \"extensions:ExampleExtension\"], \"exampleProperty\": ";
    for (String value :
        new String[] {
          "\"\\ud800\"}}",
          "\"x\", \"more\": {\"deep\": [\"\\ud800 \"]}}}",
          "\"x\", \"more\": 1e999}}"
        }) {
      Answer answer = define(start + value);
      assertEquals(400, answer.status(), value);
      String detail = answer.json().at("/faults/0/detail").asText();
      assertTrue(
          detail.matches("holds half a character|is a number that is too large"),
          () -> value + " was answered with " + answer.body());
    }
  }
}
