package dev.blazon.bounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.bounds.Bodies.Part;
import dev.blazon.bounds.Functions.Answer;
import dev.blazon.bounds.TableRequests.Asked;
import dev.blazon.openbadges.Recipient;
import dev.blazon.register.RecipientDigester;
import dev.blazon.service.AskForLink;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever tries a hundred addresses learns of none whether it holds a badge: neither from the
 * answers nor from the work that is done for them. Work is counted and not timed: what is the same
 * takes the same time.
 */
@TestInstance(Lifecycle.PER_CLASS)
class AskForLinkTest {
  private static final int ADDRESSES = 100;

  @TempDir private static Path data;
  private Functions functions;

  /** Every second address holds a badge; all are of the same length. */
  @BeforeAll
  void everySecondAddressHoldsABadge() throws IOException {
    functions = new Functions(data);
    World world = new World(functions);
    world.take(new Step.Define(false, Part.TAGS, Filler.PLAIN, 0));
    for (int number = 0; number < ADDRESSES; number += 2) {
      Answers.expected(
          functions
              .call("POST /v1/badges/{badge}/assertions", world.issuer())
              .at("badge", world.badges().getFirst())
              .send("{\"recipient\": {\"email\": \"" + address(number) + "\"}}"),
          201);
    }
  }

  @AfterAll
  void close() {
    functions.close();
  }

  @BeforeEach
  void nextMinute() {
    functions.clock().advance(Duration.ofMinutes(1));
    functions.requests().taken();
  }

  @Test
  void knownAndUnknownAddressesAreAnsweredAlikeByTheSameWork() {
    Set<Map<String, String>> answers = new HashSet<>();
    Set<List<String>> work = new HashSet<>();
    for (int number = 0; number < ADDRESSES; number++) {
      answers.add(ask(address(number), "192.0.2." + number, 200));
      work.add(work());
    }
    assertEquals(1, answers.size(), answers::toString);
    assertEquals(
        Set.of(
            List.of(
                "dynamodb:UpdateItem COUNT#LINKS COUNT [PK, SK, count, ttl, type]",
                "dynamodb:PutItem LINK# LINK [PK, SK, askedAt, contact, id, tried, ttl, type]")),
        work);
  }

  @Test
  void aHundredAddressesFromOneCallerAreThrottled() {
    List<Map<String, String>> answers = new ArrayList<>();
    Set<List<String>> work = new HashSet<>();
    for (int number = 0; number < ADDRESSES; number++) {
      int status = number < AskForLink.A_MINUTE ? 200 : 429;
      Map<String, String> answer = ask(address(number), "198.51.100.7", status);
      if (status == 429) {
        answers.add(answer);
        work.add(work());
        int seconds = Integer.parseInt(answer.getOrDefault("Retry-After", "0"));
        assertTrue(seconds > 0 && seconds <= 61, answer::toString);
      }
      functions.requests().taken();
    }
    assertEquals(ADDRESSES - AskForLink.A_MINUTE, answers.size());
    assertEquals(1, new HashSet<>(answers).size(), answers::toString);
    assertEquals(
        Set.of(List.of("dynamodb:UpdateItem COUNT#LINKS COUNT [PK, SK, count, ttl, type]")), work);
    functions.clock().advance(Duration.ofMinutes(1));
    ask(address(0), "198.51.100.7", 200);
  }

  /** So that the tests above say something: one kind of address is known here. */
  @Test
  void everySecondAddressIsFound() {
    assertNotEquals(0, held(0));
    assertEquals(0, held(1));
  }

  private int held(int number) {
    String learner =
        new RecipientDigester(functions.platform().macKeys())
            .ofDeployment(Recipient.Type.EMAIL, address(number));
    return functions.platform().register().held(learner, null, 1).elements().size();
  }

  private static String address(int number) {
    return "learner%02d@example.org".formatted(number);
  }

  /** The answer: its headers, and its body. */
  private Map<String, String> ask(String address, String caller, int status) {
    Answer answer =
        Answers.expected(
            functions
                .call("POST /my/links", "")
                .header("content-type", "application/x-www-form-urlencoded")
                .header("x-forwarded-for", caller)
                .send("address=" + address),
            status);
    Map<String, String> said = new HashMap<>();
    answer.headers().properties().forEach(one -> said.put(one.getKey(), one.getValue().asText()));
    said.put("", answer.body());
    return said;
  }

  /** What was asked of the table since the last time, without whom it is about. */
  private List<String> work() {
    return functions.requests().taken().stream().map(AskForLinkTest::kind).toList();
  }

  private static String kind(Asked one) {
    String partition = one.partition().replaceAll("^(COUNT#\\w+|\\w+#).*", "$1");
    return String.join(
        " ", one.action(), partition + one.index(), one.sort(), one.attributes().toString());
  }
}
