package dev.blazon.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.journey.AskedToEndorse;
import dev.blazon.journey.FormBody;
import dev.blazon.journey.Learner;
import dev.blazon.journey.SaidByAPerson;
import dev.blazon.journey.Scene;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwaySummary;
import dev.blazon.notices.UnsubscribeTokens;
import dev.blazon.register.EndorsementWords;
import dev.blazon.signing.jca.JcaMacKeys;
import dev.blazon.store.Change;
import dev.blazon.store.TestClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;

/**
 * A local server for browser tests with a badge in every status. Its clock stands still, but for
 * the seconds that it goes on whenever an address is asked for.
 */
final class Gallery implements AutoCloseable {
  /**
   * As long as a name may be, without a place to break it, in both directions, and not harmless.
   */
  private static final String HOSTILE_NAME =
      "<b onclick=alert(1)>&amp;'</b>" + "عائشة".repeat(20) + "x".repeat(70);

  private static final Path DATA = Path.of("target", "gallery");

  /** So long that nothing is asked for too often. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final TestClock clock = new TestClock();
  private final Path data;
  private final Scene scene;
  private final Scene.Issuer issuer;
  private final String badge;
  private String renewable = "";
  private final Map<Exhibit, String> assertions = new EnumMap<>(Exhibit.class);

  /** Starts it and awards the badges; what an earlier one kept in its folder is of no matter. */
  Gallery() {
    try {
      Files.createDirectories(DATA);
      data = Files.createTempDirectory(DATA, "run");
      scene = new Scene(data, clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    JsonNode created = scene.operator().post("/v1/issuers", text("issuer")).expect(201).json();
    issuer =
        new Scene.Issuer(
            created.path("id").asText(), scene.stranger().with(created.path("apiKey").asText()));
    String day = "{\"validity\": \"P1D\", \"expiryPolicy\": \"KEEP\",";
    String brief = badge(text("badge").replaceFirst("\\{", day), "tide");
    assertions.put(Exhibit.EXPIRED, award(brief, nameless(withoutExpiry(text("award")))));
    clock.advance(Duration.ofDays(2));
    badge = badge(text("badge"), "laurel");
    assertions.put(Exhibit.VALID, award(badge, text("award")));
    assertions.put(Exhibit.REVOKED, award(badge, text("award")));
    String reason = "{\"reason\": \"The final test was somebody else's.\"}";
    issuer
        .client()
        .post("/v1/assertions/" + assertions.get(Exhibit.REVOKED) + "/revocation", reason)
        .expect(200);
    String hostile = text("award").replace("Ana Lučić", HOSTILE_NAME);
    assertions.put(Exhibit.HOSTILE, award(badge(text("hostile-badge"), "aurora"), hostile));
    renew();
    assertions.put(Exhibit.UNKNOWN, "aaaaaaaaaaaaaaaaaaaaaaaaaa");
  }

  /** Awards one that can be renewed, and has another follow it. */
  private void renew() {
    String yearly =
        "{\"validity\": \"P1Y\", \"renewal\": {\"mode\": \"ON_REQUEST\", \"window\": \"P1Y\","
            + " \"grace\": \"P30D\", \"criteria\": \"Attend a **course** of a day.\"},";
    renewable = badge(text("badge").replaceFirst("\\{", yearly), "tide");
    String first = award(renewable, withoutExpiry(text("award")));
    assertions.put(Exhibit.RENEWED, first);
    String next =
        issuer
            .client()
            .post("/v1/assertions/" + first + "/renewal", "{}")
            .expect(201)
            .json()
            .path("id")
            .asText();
    assertions.put(Exhibit.RENEWING, next);
  }

  /** What is looked at. */
  enum Exhibit {
    VALID,
    EXPIRED,
    REVOKED,
    /** Good still, and another has followed it. */
    RENEWED,
    /** What has followed it, which can be renewed in turn. */
    RENEWING,
    /** What its issuer wrote means harm. */
    HOSTILE,
    /** There is no such badge. */
    UNKNOWN
  }

  /** The last part of the Assertion's URL. */
  String assertion(Exhibit exhibit) {
    return Objects.requireNonNull(assertions.get(exhibit));
  }

  /** The URL of the Assertion. */
  String documentUrl(Exhibit exhibit) {
    return at("/assertions/" + assertion(exhibit)).toString();
  }

  /** The image with the Assertion in it. */
  byte[] baked(Exhibit exhibit) {
    return scene
        .stranger()
        .get("/assertions/" + assertion(exhibit) + "/image")
        .expect(200)
        .response()
        .body();
  }

  /** The page of an Assertion. */
  URI view(Exhibit exhibit) {
    return at("/view/" + assertion(exhibit));
  }

  /** The name of the badge. */
  String name(Exhibit exhibit) {
    return Json.read(text(exhibit == Exhibit.HOSTILE ? "hostile-badge" : "badge"))
        .path("name")
        .asText();
  }

  /**
   * Awards a badge of which its holder can ask for the renewal, and gives the Assertion's id.
   *
   * @param address the holder's
   */
  String renewable(String address) {
    String renewal =
        """
        {"validity": "P30D", "renewal": {"mode": "ON_REQUEST", "window": "P60D",
         "criteria": "Bring *two* samples from this year, and \
        %s."},
        """
            .formatted("agriculture".repeat(12));
    return award(
        badge(text("badge").replaceFirst("\\{", Matcher.quoteReplacement(renewal)), "tide"),
        "{\"recipient\": {\"email\": \"" + address + "\"}}");
  }

  /** Awards a badge to somebody and gives the Assertion's id. */
  String awarded(String address) {
    return award(badge, "{\"recipient\": {\"email\": \"" + address + "\"}}");
  }

  /** Says something for an Assertion by the request that is open, and gives its id. */
  String endorsed(String assertion, EndorsementWords words) {
    return new SaidByAPerson(scene.server().platform(), assertion).says(words, "acme.example");
  }

  /** Whoever has this address, without a session. */
  Learner learner(String address) {
    return new Learner(scene, address, "192.0.2.1");
  }

  /** Asks people to endorse what is here. */
  AskedToEndorse asked() {
    return new AskedToEndorse(scene.server().platform());
  }

  /** The path of the page that asks a recipient whether the issuer is to send no more mails. */
  String unsubscribe() {
    UnsubscribeTokens tokens =
        new UnsubscribeTokens(new JcaMacKeys(data.resolve("keys").resolve("links.key")));
    return "/unsubscribe?token=" + tokens.of(issuer.id(), "ab".repeat(32));
  }

  /** Keeps a pathway of the issuer of all badges, and what finds it by its steps. */
  void keep(Pathway pathway) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.AddPathway(pathway));
    changes.add(new Change.KeepPathwaySummary(pathway.issuer(), PathwaySummary.of(pathway)));
    pathway.keys().forEach(key -> changes.add(new Change.AddPathwayStep(key, pathway.id())));
    scene.server().platform().transactions().commit(changes, null);
  }

  /** An id that nothing in the gallery has. */
  String newId() {
    return scene.server().platform().ids().next();
  }

  /** One of the public documents. */
  JsonNode document(String path) {
    return scene.stranger().get(path).json();
  }

  /** The id of the issuer of all badges. */
  String issuer() {
    return issuer.id();
  }

  /** The id of the badge that is {@link Exhibit#VALID}. */
  String badge() {
    return badge;
  }

  /** The id of the badge that can be renewed. */
  String renewable() {
    return renewable;
  }

  /**
   * Gives the issuer of all badges a colour and a banner of its own: their JSON values, or null to
   * take one away.
   */
  void paint(String accent, String banner) {
    issuer
        .client()
        .send(
            "PATCH",
            "/v1/issuers/" + issuer.id(),
            "{\"brand\": {\"accent\": %s, \"banner\": %s}}"
                .formatted(accent, banner)
                .getBytes(UTF_8),
            "Content-Type",
            "application/json")
        .expect(200);
  }

  /** A path of the server. */
  URI at(String path) {
    clock.advance(PAUSE);
    return scene.server().url().resolve(path);
  }

  @Override
  public void close() {
    scene.close();
  }

  private String badge(String details, String preset) {
    String id =
        issuer
            .client()
            .post("/v1/issuers/" + issuer.id() + "/badges", details)
            .expect(201)
            .json()
            .path("id")
            .asText();
    FormBody design =
        new FormBody()
            .with("preset", preset)
            .with("title", "Soil Science")
            .with("icon", "image/svg+xml", text("icon.svg").getBytes(UTF_8));
    issuer
        .client()
        .send(
            "POST", "/v1/badges/" + id + "/artwork", design.bytes(), "Content-Type", FormBody.TYPE)
        .expect(200);
    return id;
  }

  /** The id of an Assertion. */
  String id(Exhibit exhibit) {
    return String.valueOf(assertions.get(exhibit));
  }

  /** Whoever has all of these badges, without a session. */
  Learner learner() {
    return new Learner(scene, "learner@example.org", "192.0.2.1");
  }

  private String award(String badge, String details) {
    return issuer.award(badge, details).path("id").asText();
  }

  private static String nameless(String award) {
    return award.replace(", \"name\": \"Ana Lučić\"", "");
  }

  private static String withoutExpiry(String award) {
    return award.replaceFirst(",\\s*\"expires\": \"[^\"]+\"", "");
  }

  private static String text(String name) {
    String file = name.contains(".") ? name : name + ".json";
    try (InputStream resource =
        Objects.requireNonNull(Gallery.class.getResourceAsStream(file), file)) {
      return new String(resource.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
