package dev.blazon.bounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.blazon.bounds.Bodies.Part;
import dev.blazon.bounds.TableRequests.Asked;
import dev.blazon.functions.local.template.Template;
import dev.blazon.tiers.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
          "EndorserFunction",
          "MyFunction",
          "PeopleFunction",
          "CollectFunction");

  /** What a test does itself. */
  static final String SETUP = "Setup";

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
      PeopleSteps.find(functions, world);
      KeySteps.useAll(functions, world.issuer());
      strangers(functions, world);
      MailSteps.sendAndStop(functions, world, data);
      EndorserSteps.endorse(functions, world);
      EndorserMailSteps.tell(functions, world);
      LearnerSteps.signIn(functions, world);
      RenewalSteps.renew(functions, world);
      WebhookSteps.setAndTell(functions, world.issuer());
      PathwaySteps.complete(functions, world);
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
      assertEquals(kinds(function), rights.kinds(function), function);
    }
    assertEquals(kinds("AuthorizeFunction"), rights.kinds("AuthorizeFunction"));
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
            "EndorserFunction REGISTER#",
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
            "ProgressFunction HOLDER#",
            "ProgressFunction REGISTER#",
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
