package dev.blazon.costs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.bounds.Functions;
import dev.blazon.bounds.Functions.Call;
import dev.blazon.functions.local.demo.Demo;
import dev.blazon.functions.local.dynamodb.LocalDynamoDb;
import dev.blazon.functions.local.template.Deployment;
import dev.blazon.functions.local.template.Template;
import dev.blazon.json.Json;
import dev.blazon.notices.UnsubscribeTokens;
import dev.blazon.page.Asset;
import dev.blazon.platform.local.LocalPlatform;
import dev.blazon.platform.local.Platform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Prints, for each route that anybody may call, the dearest request that is known, in Markdown.
 * Nothing is asked of another machine: strangers' hosts are a server of this one.
 */
public final class Main {
  private static final List<String> DOCUMENTS =
      List.of(
          "GET /issuers/{issuer}",
          "GET /badges/{badge}",
          "GET /assertions/{assertion}",
          "GET /assertions/{assertion}/endorsements",
          "GET /endorsements/{endorsement}",
          "GET /endorsements/{endorsement}/endorser",
          "GET /issuers/{issuer}/keys/{span}",
          "GET /view/{assertion}",
          "GET /embed/{assertion}",
          "GET /oembed",
          "GET /badges/{badge}/view",
          "GET /issuers/{issuer}/view",
          "GET /endorsements/{endorsement}/view",
          "GET /issuers/{issuer}/banner");

  private static final List<String> ALWAYS_ALIKE =
      List.of(
          "GET /health",
          "GET /",
          "GET /studio",
          "GET /openapi.yaml",
          "GET /assets/{version}/{file}",
          "GET /v1/artwork/presets",
          "OPTIONS /v1/verify",
          "OPTIONS /v1/bake",
          "OPTIONS /v1/artwork/preview");

  private final Functions functions;
  private final Set<String> open;
  private final CostTable table;
  private final LargestIssuers planted;
  private final OwnBadges own;
  private final AskedPeople asked;
  private final CostlyRequests sent;
  private final OwnCollections collections;
  private final OwnPathways pathways;
  private final OwnPlans plans;

  private Main(Functions functions, Set<String> open, CostTable table, Hosts hosts) {
    this.functions = functions;
    this.open = open;
    this.table = table;
    this.planted = new LargestIssuers(functions);
    this.collections = new OwnCollections(functions);
    this.pathways = new OwnPathways(functions);
    this.plans = new OwnPlans(functions, pathways);
    this.own = new OwnBadges(functions);
    this.asked = new AskedPeople(functions, planted.assertion());
    this.sent = new CostlyRequests(functions, hosts);
  }

  /**
   * Measures.
   *
   * @param arguments the template; a folder for what is planted; the port that strangers' hosts
   *     listen at; and {@code all} to print every input, or {@code dearest} for that of each route
   */
  public static void main(String[] arguments) throws IOException {
    Path data = Files.createTempDirectory(Files.createDirectories(Path.of(arguments[1])), "data");
    Template template = Template.read(Path.of(arguments[0]));
    try (Functions functions = new Functions(data);
        Hosts hosts = new Hosts(Integer.parseInt(arguments[2]))) {
      LocalPlatform own = (LocalPlatform) functions.platform();
      Platform fetching =
          new LocalPlatform(
              own.database(),
              LocalDynamoDb.TABLE,
              data,
              URI.create(hosts.url()),
              own.operatorKeySha256(),
              InstantSource.system());
      Set<String> fetch = Set.of("VerifyFunction", "BakeUploadFunction", "CollectFunction");
      CostMeter meter =
          new CostMeter(
              template, id -> fetch.contains(id) ? fetching : own, functions.requests(), hosts);
      Set<String> open = new TreeSet<>();
      Deployment.of(template).routes().stream()
          .filter(route -> !route.authorized() && !route.key().startsWith("HEAD "))
          .forEach(route -> open.add(route.key()));
      CostTable table = new CostTable(meter, arguments[3].equals("all"));
      new Main(functions, open, table, hosts).run();
    }
  }

  private void run() throws IOException {
    functions.requests().remember();
    DOCUMENTS.forEach(route -> measure(route, planted.plain(route), planted.large(route)));
    asked();
    revocations();
    pictures();
    typed();
    for (String route : ALWAYS_ALIKE) {
      Call call =
          functions
              .call(route, "")
              .at("version", Asset.PRESETS.version())
              .at("file", "presets.jpg");
      measure(route, call, Map.of("any", call));
    }
    subscriptions();
    for (String route : List.of("GET /endorse", "POST /endorse")) {
      measure(route, asked.plain(route), asked.dear(route));
    }
    mine();
    collections();
    pathways();
    plans();
    strangers();
    refusals();
    if (!open.isEmpty()) {
      throw new IllegalStateException("not measured: " + open);
    }
  }

  private void measure(String route, Call plain, Map<String, Call> inputs) {
    open.remove(route);
    table.line(route, plain, inputs);
  }

  /** The page again, for who asks whose its badge is. */
  private void asked() {
    String route = "POST /view/{assertion}";
    Map<String, Call> large = new TreeMap<>(planted.large(route));
    large.replaceAll((input, call) -> asking(call));
    measure(route, asking(planted.plain(route)), large);
  }

  private static Call asking(Call call) {
    byte[] form = "identity=learner%40example.org".getBytes(UTF_8);
    return call.body(form, "application/x-www-form-urlencoded");
  }

  private void revocations() {
    for (String route :
        List.of(
            "GET /issuers/{issuer}/revocations",
            "GET /issuers/{issuer}/revocations/{span}",
            "GET /issuers/{issuer}/profiles/{span}")) {
      Call full =
          functions
              .call(route, "")
              .header("accept-encoding", "gzip")
              .at("issuer", planted.revoker())
              .at("span", "1");
      measure(route, planted.plain(route), Map.of("8,000 revoked, with the longest reasons", full));
    }
  }

  private void pictures() {
    for (String route :
        List.of(
            "GET /badges/{badge}/image",
            "GET /assertions/{assertion}/image",
            "GET /badges/{badge}/card.png",
            "GET /view/{assertion}/card.png")) {
      measure(route, planted.plain(route), planted.artwork(route));
    }
    String issuer = "GET /issuers/{issuer}/card.png";
    measure(issuer, planted.plain(issuer), planted.large(issuer));
  }

  /** The form, with a text that a link puts into it: at most what API Gateway takes in a line. */
  private void typed() {
    Call plain = functions.call("GET /verify", "");
    Call typed = functions.call("GET /verify", "").query("badge", "<".repeat(2_500));
    measure("GET /verify", plain, Map.of("a link with 7,500 characters", typed));
  }

  /** A link to stop mails: made up, and a true one. */
  private void subscriptions() {
    String learner = "ab".repeat(32);
    String token =
        new UnsubscribeTokens(functions.platform().linkKeys()).of(planted.revoker(), learner);
    for (String route : List.of("GET /unsubscribe", "POST /unsubscribe")) {
      Call plain = functions.call(route, "").query("token", "none");
      Call dear = functions.call(route, "").query("token", token);
      measure(route, plain, Map.of("a true link", dear));
    }
  }

  /** What somebody sees of their own badges; of asking for a link, most are refused by then. */
  private void mine() {
    for (String route :
        List.of(
            "GET /my",
            "POST /my/links",
            "POST /my/open",
            "POST /my/badges/{assertion}",
            "GET /my/badges/{assertion}/renewal",
            "POST /my/badges/{assertion}/renewal",
            "GET /my/badges/{assertion}/endorsements",
            "POST /my/badges/{assertion}/endorsements",
            "POST /my/badges/{assertion}/endorsements/{request}",
            "POST /my/logout",
            "GET /my/data",
            "GET /my/erasure",
            "POST /my/erasure")) {
      measure(route, own.plain(route), own.dear(route));
    }
    Call plain = functions.call("GET /my/open", "");
    Call token = functions.call("GET /my/open", "").query("token", "a".repeat(26));
    measure("GET /my/open", plain, Map.of("what can be a link", token));
  }

  /** What anybody sees of a pathway. */
  private void pathways() {
    String full = "40 badges in 20 stages, as much as may be said of each";
    for (String route :
        List.of(
            "GET /pathways/{pathway}",
            "GET /pathways/{pathway}/document",
            "GET /pathways/{pathway}/image")) {
      measure(route, pathways.shown(route, false), Map.of(full, pathways.shown(route, true)));
    }
  }

  /** What anybody sees of a plan, and its owner. */
  private void plans() {
    String route = "GET /plans/{plan}";
    measure(route, plans.shown(false), Map.of(OwnPlans.input(route), plans.shown(true)));
    for (String own :
        List.of(
            "GET /my/plans",
            "POST /my/plans",
            "GET /my/plans/{plan}",
            "POST /my/plans/{plan}",
            "POST /my/plans/{plan}/badges",
            "POST /my/plans/{plan}/deletion",
            "GET /my/pathways/{pathway}",
            "POST /my/pathways/{pathway}")) {
      measure(own, plans.own(own, false), Map.of(OwnPlans.input(own), plans.own(own, true)));
    }
  }

  /** What anybody sees of a collection, and its owner; what is sent changes nothing. */
  private void collections() {
    String full = "a hundred badges, as much as may be said of each";
    for (String route :
        List.of(
            "GET /collections/{collection}",
            "GET /collections/{collection}/assertions",
            "GET /collections/{collection}/embed",
            "GET /collections/{collection}/card.png")) {
      measure(route, collections.shown(route, false), Map.of(full, collections.shown(route, true)));
    }
    for (String route :
        List.of(
            "GET /my/collections/{collection}",
            "POST /my/collections/{collection}",
            "POST /my/collections/{collection}/deletion")) {
      measure(route, collections.own(route, false), Map.of(full, collections.own(route, true)));
    }
    for (String route :
        List.of("POST /my/collections", "POST /my/collections/{collection}/others")) {
      measure(
          route,
          collections.shown(route, false).body(new byte[0], "application/x-www-form-urlencoded"),
          Map.of("a true session", collections.own(route, true)));
    }
  }

  private void strangers() throws IOException {
    byte[] image = resource("artwork.png");
    String assertion = CostlyDocuments.assertion("https://badges.example/1", "");
    Call plain = sent.verify().body("{\"assertion\": " + assertion + "}");
    table.line("POST /v1/verify", plain, sent.verified());
    measure("POST /v1/verify", plain, sent.batches());
    measure(
        "POST /verify",
        sent.page(Map.of("badge", assertion.getBytes(UTF_8))),
        sent.verifiedOnThePage());
    measure("POST /v1/bake", sent.bake(image, assertion), sent.baked(image, assertion));
    measure(
        "POST /v1/artwork/preview",
        sent.draw(Map.of("title", "First steps".getBytes(UTF_8))),
        sent.drawn());
  }

  /** A route that needs a key, and the authorizer before it. */
  private void refusals() {
    table.line(
        "POST /v1/issuers",
        "5.4 MB of text, without a good key",
        "CatalogFunction",
        nobody("{}"),
        nobody("\u0001".repeat(900_000)));
    String key = "blazon_" + "a".repeat(26) + "_" + "b".repeat(26) + "_" + "c".repeat(52);
    table.line(
        "the authorizer",
        "a key in the form of ours that nobody has",
        "AuthorizeFunction",
        authorization("Bearer x"),
        authorization("Bearer " + key));
  }

  private byte[] nobody(String body) {
    ObjectNode event =
        (ObjectNode)
            Json.readEvent(
                new ByteArrayInputStream(
                    functions.call("POST /v1/issuers", "").body(body).event()));
    event.withObject("/requestContext/authorizer/lambda").put("operator", false);
    return Json.write(event).getBytes(UTF_8);
  }

  private static byte[] authorization(String header) {
    ObjectNode event = Json.mapper().createObjectNode();
    event.putObject("headers").put("authorization", header);
    return Json.write(event).getBytes(UTF_8);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream resource = Objects.requireNonNull(Demo.class.getResourceAsStream(name))) {
      return resource.readAllBytes();
    }
  }
}
