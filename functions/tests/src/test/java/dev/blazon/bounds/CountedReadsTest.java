package dev.blazon.bounds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.bounds.Bodies.Part;
import dev.blazon.bounds.Functions.Call;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What anybody may ask for reads no more of the table than its answer needs. */
@TestInstance(Lifecycle.PER_CLASS)
class CountedReadsTest {
  private static final int ENDORSEMENTS = 12;

  @TempDir private static Path data;
  private Functions functions;
  private World plain;
  private World endorsed;

  @BeforeAll
  void start() throws IOException {
    functions = new Functions(data);
    plain = awarded();
    endorsed = awarded();
    for (int subject = 0; subject < 3; subject++) {
      endorsed.take(new Step.Endorse(subject, ENDORSEMENTS, Filler.PLAIN, 0));
      endorsed.take(new Step.Accept(subject, ENDORSEMENTS));
    }
  }

  @AfterAll
  void stop() {
    functions.close();
  }

  private World awarded() {
    World world = new World(functions);
    world.take(new Step.Define(false, Part.TAGS, Filler.PLAIN, 0));
    world.take(new Step.Award(0, Filler.PLAIN, 0));
    return world;
  }

  /** A hundred and twenty reads more, at its worst, for a card that names none of them. */
  @Test
  void whatIsEmbeddedReadsNothingOfWhatOthersSayForTheAssertion() {
    World beside = awarded();
    beside.take(new Step.Endorse(2, ENDORSEMENTS, Filler.PLAIN, 0));
    beside.take(new Step.Accept(2, ENDORSEMENTS));

    for (String route : new String[] {"GET /embed/{assertion}", "GET /oembed"}) {
      assertEquals(reads(route, plain), reads(route, beside), route);
    }
  }

  /** And no Profile of who made it, again and again. */
  @Test
  void aPageReadsEachEndorsementOnce() {
    for (String route : new String[] {"GET /badges/{badge}/view", "GET /issuers/{issuer}/view"}) {
      int more = reads(route, endorsed) - reads(route, plain);
      assertEquals(route.contains("badges") ? 2 * ENDORSEMENTS : ENDORSEMENTS, more, route);
    }
  }

  private int reads(String route, World world) {
    Call call =
        functions
            .call(route, "")
            .at("issuer", world.issuer())
            .at("badge", world.badges().getFirst())
            .at("assertion", world.assertions().getFirst())
            .query("url", Functions.URL + "/view/" + world.assertions().getFirst());
    functions.requests().taken();
    assertEquals(200, call.send().status());
    return functions.requests().taken().size();
  }
}
