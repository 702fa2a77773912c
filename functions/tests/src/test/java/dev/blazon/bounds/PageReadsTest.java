package dev.blazon.bounds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.bounds.Bodies.Part;
import dev.blazon.bounds.Functions.Call;
import dev.blazon.bounds.TableRequests.Asked;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.BadgeCollectionBuilder;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.LossPolicy;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwayBuilder;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.PathwaySummary;
import dev.blazon.lifecycle.Plan;
import dev.blazon.lifecycle.PlanBuilder;
import dev.blazon.lifecycle.Stage;
import dev.blazon.lifecycle.StageOrder;
import dev.blazon.lifecycle.StepPolicy;
import dev.blazon.lifecycle.Trail;
import dev.blazon.store.Change;
import dev.blazon.store.dynamodb.BadgeTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * What each page and each card reads of the table: each thing once, and nothing that it does not
 * show or judge by.
 */
@TestInstance(Lifecycle.PER_CLASS)
class PageReadsTest {
  private static final String VIEW = "GET /view/{assertion}";
  private static final List<String> SMALL = List.of("GET /embed/{assertion}", "GET /oembed");
  private static final int HOSTED = 0;
  private static final int SIGNED = 1;
  private static final int SIGNED_LATER = 2;
  private static final int REVOKED = 3;

  @TempDir private static Path data;
  private Functions functions;
  private World plain;
  private World endorsed;
  private World endorser;
  private String endorsement;
  private String collection;
  private String pathway;
  private String plan;
  private String renewed;
  private String current;

  @BeforeAll
  void start() throws IOException {
    functions = new Functions(data);
    plain = new World(functions);
    plain.take(new Step.Define(false, Part.TAGS, Filler.PLAIN, 0));
    plain.take(new Step.Define(true, Part.TAGS, Filler.PLAIN, 0));
    plain.take(new Step.Award(0, Filler.PLAIN, 0));
    plain.take(new Step.Award(1, Filler.PLAIN, 0));
    plain.take(new Step.Rotate());
    plain.take(new Step.Award(1, Filler.PLAIN, 0));
    plain.take(new Step.Award(0, Filler.PLAIN, 0));
    plain.take(new Step.Revoke(REVOKED, Filler.PLAIN));
    plain.take(new Step.Award(0, Filler.PLAIN, 0));
    renewed = plain.assertions().getLast();
    current = renewal(renewed);
    collection = collected();
    pathway = pathway();
    plan = plan();
    WebhookSteps.setAndTest(functions, plain.issuer());
    endorser = new World(functions);
    endorsed = new World(functions);
    endorsed.take(new Step.Define(false, Part.TAGS, Filler.PLAIN, 0));
    endorsed.take(new Step.Award(0, Filler.PLAIN, 0));
    endorse("issuers", "issuer", endorsed.issuer());
    endorse("badges", "badge", endorsed.badges().getFirst());
    endorse("assertions", "assertion", endorsed.assertions().getFirst());
  }

  /** Another that renews it. */
  private String renewal(String id) {
    AssertionRecord first = functions.platform().records().assertion(id).orElseThrow();
    String newer = functions.platform().ids().next();
    AssertionRecord next =
        AssertionRecordBuilder.builder(first)
            .id(newer)
            .iri(first.iri().replace(id, newer))
            .document(first.document().replace(id, newer))
            .renews(id)
            .version(1)
            .build();
    functions
        .platform()
        .transactions()
        .commit(
            List.of(
                new Change.AddAssertion(next),
                new Change.ReplaceAssertion(
                    first.renew(next.id(), functions.clock().instant(), "key"))),
            null);
    return next.id();
  }

  /** All that was awarded, in one collection. */
  private String collected() {
    String id = functions.platform().ids().next();
    BadgeCollection made =
        BadgeCollectionBuilder.builder()
            .id(id)
            .learner("a digest")
            .title("Bridges")
            .entries(
                plain.assertions().stream()
                    .<CollectionEntry>map(CollectionEntry.Ours::new)
                    .toList())
            .createdAt(functions.clock().instant())
            .changedAt(functions.clock().instant())
            .version(1)
            .build();
    functions.platform().transactions().commit(List.of(new Change.KeepCollection(made)), null);
    return id;
  }

  /** Both badges of the issuer, one of another host, and the first again at the end. */
  private String pathway() {
    String id = functions.platform().ids().next();
    Pathway made =
        PathwayBuilder.builder()
            .id(id)
            .issuer(plain.issuer())
            .name("Bridges")
            .description("From one side to the other")
            .image("data:image/png;base64,AAAA")
            .order(StageOrder.ANY)
            .stages(
                List.of(
                    new Stage("One", null, List.of(step(0)), 1),
                    new Stage(
                        "Two",
                        null,
                        List.of(
                            step(1), new PathwayStep.Elsewhere("https://other.example/1", null)),
                        2)))
            .completion(plain.badges().getFirst())
            .counting(StepPolicy.CURRENT)
            .onLoss(LossPolicy.KEEP)
            .begunAt(null)
            .closedAt(null)
            .previous(null)
            .next(null)
            .createdAt(functions.clock().instant())
            .version(1)
            .trail(Trail.UNKNOWN)
            .build();
    functions
        .platform()
        .transactions()
        .commit(
            Stream.<Change>concat(
                    Stream.of(
                        new Change.AddPathway(made),
                        new Change.KeepPathwaySummary(plain.issuer(), PathwaySummary.of(made))),
                    made.keys().stream().map(key -> new Change.AddPathwayStep(key, id)))
                .toList(),
            null);
    return id;
  }

  /** A badge that is reached, and one of another host. */
  private String plan() {
    String id = functions.platform().ids().next();
    PathwayStep elsewhere = new PathwayStep.Elsewhere("https://other.example/1", null);
    Plan made =
        PlanBuilder.builder()
            .id(id)
            .learner("a digest")
            .title("Bridges")
            .pathway(null)
            .wants(List.of(step(0), elsewhere))
            .shared(true)
            .reached(
                List.of(
                    new Plan.Reached(
                        step(0).key(), new CollectionEntry.Ours(plain.assertions().getFirst()))))
            .createdAt(functions.clock().instant())
            .changedAt(functions.clock().instant())
            .version(1)
            .build();
    functions.platform().transactions().commit(List.of(new Change.KeepPlan(made)), null);
    return id;
  }

  private PathwayStep step(int badge) {
    String id = plain.badges().get(badge);
    return new PathwayStep.Ours(id, id, plain.issuer());
  }

  /** Another issuer speaks for it, and its own takes that up. */
  private void endorse(String folder, String what, String id) {
    String url = Functions.URL + "/" + folder + "/" + id;
    JsonNode made =
        Answers.expected(
                functions
                    .call("POST /v1/endorsements", endorser.issuer())
                    .send(Json.write(Bodies.endorsement(url, Filler.PLAIN, 0))),
                201)
            .json();
    endorsement = made.path("id").asText();
    Answers.expected(
        functions
            .call("PUT /v1/" + folder + "/{" + what + "}/endorsements", endorsed.issuer())
            .at(what, id)
            .send("{\"endorsements\": [" + made.path("endorsement") + "]}"),
        200);
  }

  @AfterAll
  void stop() {
    functions.close();
  }

  @Test
  void thePageOfAnAssertion() {
    assertReads(
        "7: assertion, assertion's endorsements, badge, badge's endorsements, issuer, issuer's"
            + " endorsements, presentation",
        VIEW,
        plain,
        HOSTED);
    assertReads(
        "9: assertion, assertion's endorsements, badge, badge's endorsements, issuer, issuer's"
            + " endorsements, key, list of revocations, presentation",
        VIEW,
        plain,
        SIGNED);
    // Its Profile is that of a later span, which nobody can endorse.
    assertReads(
        "8: assertion, assertion's endorsements, badge, badge's endorsements, issuer, key, list of"
            + " revocations, presentation",
        VIEW,
        plain,
        SIGNED_LATER);
  }

  @Test
  void thePageOfWhatIsGoneTellsOfNobodyWhoEndorsesIt() {
    assertReads("4: assertion, badge, issuer, presentation", VIEW, plain, REVOKED);
  }

  /** The current one is read beside the renewed, and that beside the current; no card asks. */
  @Test
  void whatWasRenewedAndWhatRenewsItReadEachOther() {
    assertReads(
        "9: assertion, assertion, assertion's endorsements, badge, badge's endorsements, issuer,"
            + " issuer's endorsements, presentation, presentation",
        VIEW,
        plain,
        renewed);
    // What was said of the one before is shown beside the current one, as such.
    assertReads(
        "10: assertion, assertion, assertion's endorsements, assertion's endorsements, badge,"
            + " badge's endorsements, issuer, issuer's endorsements, presentation, presentation",
        VIEW,
        plain,
        current);
    for (String each : List.of(renewed, current)) {
      assertReads("4: assertion, badge, issuer, presentation", VIEW + "/card.png", plain, each);
    }
    for (String route : SMALL) {
      assertReads(
          "6: assertion, assertion, badge, issuer, presentation, presentation",
          route,
          plain,
          renewed);
      assertReads("4: assertion, badge, issuer, presentation", route, plain, current);
    }
  }

  /** Who endorses is read once, whatever it endorses, and nobody who endorses them in turn. */
  @Test
  void whatAnotherIssuerEndorses() {
    assertReads(
        "11: assertion, assertion's endorsements, badge, badge's endorsements, endorsement,"
            + " endorsement, endorsement, endorser, issuer, issuer's endorsements, presentation",
        VIEW,
        endorsed,
        HOSTED);
    assertReads(
        "8: badge, badge's endorsements, endorsement, endorsement, endorser, issuer, issuer's"
            + " endorsements, step",
        "GET /badges/{badge}/view",
        endorsed,
        HOSTED);
    assertReads(
        "7: endorsement, endorser, issuer, issuer's endorsements, list of awards, list of badges,"
            + " pathways",
        "GET /issuers/{issuer}/view",
        endorsed,
        HOSTED);
  }

  /** The last of them is of the Assertion. */
  @Test
  void thePageOfAnEndorsement() {
    assertReads(
        "6: assertion, badge, endorsement, endorser, issuer, presentation",
        "GET /endorsements/{endorsement}/view",
        endorsed,
        HOSTED);
  }

  @Test
  void whatOtherSitesEmbedNamesNobodyWhoEndorses() {
    for (String route : SMALL) {
      for (World world : List.of(plain, endorsed)) {
        assertReads("4: assertion, badge, issuer, presentation", route, world, HOSTED);
      }
      for (int signed : new int[] {SIGNED, SIGNED_LATER}) {
        assertReads(
            "6: assertion, badge, issuer, key, list of revocations, presentation",
            route,
            plain,
            signed);
      }
    }
  }

  @Test
  void thePagesOfBadgesAndIssuers() {
    assertReads(
        "6: badge, badge's endorsements, issuer, issuer's endorsements, pathways, step",
        "GET /badges/{badge}/view",
        plain,
        HOSTED);
    assertReads(
        "5: issuer, issuer's endorsements, list of awards, list of badges, pathways",
        "GET /issuers/{issuer}/view",
        plain,
        HOSTED);
  }

  /** Of the badges that are wanted, what is reached is read as pages of collections do. */
  @Test
  void thePageOfAPlan() {
    assertReads(
        "5: assertion, badge, issuer, plan, presentation", "GET /plans/{plan}", plain, HOSTED);
  }

  /** The badge at the end is one of its steps, and all are of one issuer. */
  @Test
  void thePageOfAPathwayItsDocumentAndItsPicture() {
    assertReads("4: badge, badge, issuer, pathway", "GET /pathways/{pathway}", plain, HOSTED);
    assertReads("3: badge, badge, pathway", "GET /pathways/{pathway}/document", plain, HOSTED);
    assertReads("1: pathway", "GET /pathways/{pathway}/image", plain, HOSTED);
  }

  @Test
  void theCards() {
    for (int award : new int[] {HOSTED, SIGNED, SIGNED_LATER, REVOKED}) {
      assertReads("4: assertion, badge, issuer, presentation", VIEW + "/card.png", plain, award);
    }
    assertReads("2: badge, issuer", "GET /badges/{badge}/card.png", endorsed, HOSTED);
    assertReads("1: issuer", "GET /issuers/{issuer}/card.png", endorsed, HOSTED);
  }

  /**
   * Documents and what issuers ask for are read as pages are. An image is not among them: the
   * Assertion is read again once it is baked, because it may be erased meanwhile.
   */
  @Test
  void nothingIsReadTwiceForAnyAnswer() {
    for (String route : functions.routes()) {
      if (route.startsWith("GET ")
          && route.contains("{")
          && !route.contains("/assets/")
          && !route.equals("GET /assertions/{assertion}/image")) {
        for (int award = 0; award < plain.assertions().size(); award++) {
          List<Asked> reads = reads(route, plain, award);
          assertEquals(List.copyOf(new LinkedHashSet<>(reads)), reads, route);
        }
      }
    }
  }

  private void assertReads(String expected, String route, World world, int award) {
    assertReads(expected, route, world, world.assertions().get(award));
  }

  private void assertReads(String expected, String route, World world, String assertion) {
    List<Asked> reads = reads(route, world, assertion);
    assertEquals(
        expected,
        reads.size()
            + ": "
            + reads.stream().map(this::thing).sorted().collect(Collectors.joining(", ")),
        route);
  }

  /** Each bound in a URL makes an answer that no cache has. */
  @Test
  void whatDescribesACollectionReadsNoneOfItsBadges() {
    functions.requests().taken();
    Answers.expected(
        functions
            .call("GET /oembed", "")
            .query("url", Functions.URL + "/collections/" + collection)
            .query("maxheight", "17")
            .send(),
        200);
    assertEquals(
        List.of("collection"), functions.requests().taken().stream().map(this::thing).toList());
  }

  private List<Asked> reads(String route, World world, int award) {
    return reads(route, world, world.assertions().get(award));
  }

  private List<Asked> reads(String route, World world, String id) {
    String caller = route.startsWith("GET /v1") ? world.issuer() : "";
    Call call =
        functions
            .call(route, caller)
            .at("issuer", world.issuer())
            .at("badge", world.badges().getFirst())
            .at("assertion", id)
            .at("span", "2")
            .at("token", "made-up")
            .at("endorsement", endorsement)
            .at("collection", collection)
            .at("pathway", pathway)
            .at("plan", plan)
            .at("webhook", WebhookSteps.NAME);
    if (route.equals("GET /oembed")) {
      call.query("url", Functions.URL + "/view/" + id);
    }
    if (route.endsWith("/people") || route.endsWith("/issuers/{issuer}/assertions")) {
      call.query("recipient", "nobody@example.org");
    }
    functions.requests().taken();
    Answers.expected(call.send(), 200, 404, 410);
    return functions.requests().taken();
  }

  private String thing(Asked asked) {
    String kind = asked.partition().substring(0, asked.partition().indexOf('#'));
    return switch (kind) {
      case "REVOKED" -> "list of revocations";
      case "PUBLIC" -> "list of awards";
      case "ISSUER" -> asked.sort().startsWith("KEY#") ? "key" : ofIssuer(asked);
      default -> kind.toLowerCase(Locale.ROOT) + listed(asked);
    };
  }

  private String ofIssuer(Asked asked) {
    if (asked.index().equals(BadgeTable.BY_PARENT)) {
      return "list of badges";
    }
    boolean other = asked.partition().endsWith("#" + endorser.issuer());
    return (other ? "endorser" : "issuer") + listed(asked);
  }

  private static String listed(Asked asked) {
    return asked.sort().equals("ENDORSEMENTS") ? "'s endorsements" : "";
  }
}
