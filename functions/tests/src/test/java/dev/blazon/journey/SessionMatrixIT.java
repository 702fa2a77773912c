package dev.blazon.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.journey.Client.Answer;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.openapi.OpenApi;
import dev.blazon.openapi.Operation;
import dev.blazon.platform.Site;
import dev.blazon.service.CollectionPass;
import dev.blazon.service.CollectionPasses;
import dev.blazon.service.Session;
import dev.blazon.service.Sessions;
import dev.blazon.service.UseLink;
import dev.blazon.signing.MacKeys;
import dev.blazon.store.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What is somebody's own is shown to and changed by their session alone: every operation of {@code
 * openapi.yaml} under {@code /my} is asked with any other, about what is theirs, so that a new one
 * is in it by itself.
 */
@ExtendWith(OwnScene.class)
class SessionMatrixIT {
  private static final String NONE = "aaaaaaaaaaaaaaaaaaaaaaaaaa";
  private static final String ADDRESS = "zenobia@example.org";
  private static final String SURNAME = "Quist";
  private static final String NAME = "Zenobia " + SURNAME;
  private static final String TITLE = "Wombats";
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  /** By these somebody signs in: they take no session. */
  private static final Set<String> SIGN_IN =
      Set.of("POST /my/links", "GET /my/open", "POST /my/open");

  private final Scene scene;
  private final TestClock clock;
  private final Scene.Issuer issuer;
  private final Learner owner;
  private final Learner other;

  /** A collection of the other. */
  private final String others;

  /** What stands for each parameter of a path, and field of a form, where it is the owner's. */
  private final Map<String, String> owned = new TreeMap<>();

  SessionMatrixIT(Scene scene, TestClock clock) throws IOException {
    this.scene = scene;
    this.clock = clock;
    // DynamoDB Local drops by the system's time what is not kept any more.
    clock.advance(Duration.between(clock.instant(), Site.systemTime().instant()));
    issuer = scene.issuer("Academy");
    issuer.keepContacts();
    String badge = issuer.badge("");
    owned.put("issuer", issuer.id());
    owned.put("badge", badge);
    owned.put("assertion", award(badge, ADDRESS, ", \"name\": \"" + NAME + "\""));
    award(badge, "other@example.org", "");
    owner = new Learner(scene, ADDRESS, "192.0.2.1").signedIn();
    other = new Learner(scene, "other@example.org", "192.0.2.2").signedIn();
    owned.put("request", asked(Objects.requireNonNull(owned.get("assertion"))));
    owned.put("collection", collection(Objects.requireNonNull(owned.get("assertion"))));
    owned.put("plan", plan());
    // A pathway is nobody's own: here it is one that is not there.
    owned.put("pathway", NONE);
    owned.put("webhook", "campus");
    owned.put("delivery", owned.get("assertion") + "-active");
    issuer.webhook("campus");
    others = madeBy(other, Map.of("title", "Another's"));
  }

  private String pass(Learner learner) {
    return learner.pass(Objects.requireNonNull(owned.get("collection")));
  }

  /** Somebody whom the owner has asked to endorse their badge. */
  private String asked(String assertion) {
    String path = PublicUrls.askForEndorsementsPath(assertion);
    owner
        .sends(path, Map.of("form", owner.formToken(), "address", "grace@acme.example"))
        .expect(303);
    Matcher request =
        Pattern.compile(path + "/([a-z2-7]{26})").matcher(owner.looks(path).expect(200).text());
    assertTrue(request.find());
    return request.group(1);
  }

  private String plan() {
    return owner
        .sends(
            "/my/plans?lang=en",
            Map.of("form", owner.formToken(), "new", "p".repeat(26), "title", TITLE))
        .expect(303)
        .header("Location")
        .replaceAll("^/my/plans/|[?].*$", "");
  }

  private String collection(String assertion) {
    return madeBy(owner, Map.of("title", TITLE, "add-" + assertion, "yes"));
  }

  private static String madeBy(Learner learner, Map<String, String> form) {
    Map<String, String> fields = new TreeMap<>(form);
    fields.put("form", learner.formToken());
    String made = learner.sends("/my/collections?lang=en", fields).expect(303).header("Location");
    return made.replaceAll("^/my/collections/|[?].*$", "");
  }

  private String award(String badge, String address, String more) {
    return issuer
        .award(badge, "{\"recipient\": {\"email\": \"" + address + "\"" + more + "}}")
        .path("id")
        .asText();
  }

  /** Somebody with a cookie, what forms have that they could have seen, and perhaps a key. */
  private record Caller(String name, String cookie, String form, String pass, String key) {}

  /** As if they had none. */
  @Test
  void whoHasNoGoodSessionIsAskedToSignIn() throws IOException {
    String before = seen();
    List<String> wrong = new ArrayList<>();
    List<Caller> callers = withoutGoodSession();
    for (Operation operation : ownOperations()) {
      Answer nobody = ask(operation, nobody(), owned);
      wrong.addAll(refusal(operation, nobody));
      for (Caller caller : callers) {
        Answer answer = ask(operation, caller, owned);
        if (!same(nobody, answer)) {
          wrong.add(operation.routeKey() + " by " + caller.name() + ": " + answer.text());
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(before, seen());
  }

  /** As of what nobody has. */
  @Test
  void anothersSessionFindsNothingOfTheirs() throws IOException {
    String before = seen();
    Caller caller = new Caller("other", other.cookie(), other.formToken(), other.pass(others), "");
    List<String> wrong = new ArrayList<>();
    for (Operation operation : ownOperations()) {
      Answer foreign = ask(operation, caller, owned);
      Answer missing = ask(operation, caller, none());
      // What names nothing of the owner's is done for whoever asks: they make something of their
      // own.
      boolean named = PARAMETER.matcher(operation.path()).find();
      if ((named && !same(foreign, missing)) || mentions(foreign)) {
        wrong.add(operation.routeKey() + ": " + foreign.status() + " " + foreign.text());
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(before, seen());
  }

  /** So that the two above say something: the owner is answered otherwise, everywhere. */
  @Test
  void theOwnSessionIsAnsweredOtherwise() throws IOException {
    Caller caller = new Caller("owner", owner.cookie(), owner.formToken(), pass(owner), "");
    List<String> alike = new ArrayList<>();
    for (Operation operation : ownOperations()) {
      if (same(ask(operation, caller, owned), ask(operation, nobody(), owned))) {
        alike.add(operation.routeKey());
      }
    }
    // Whoever has no session any more has signed out.
    assertEquals(List.of("POST /my/logout"), alike);
  }

  /** A session is no key: what asks for one answers as without. */
  @Test
  void aSessionOpensNothingThatAsksForAKey() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<Operation> operations =
        OpenApi.ours().operations().stream()
            .filter(operation -> !operation.keys().isEmpty())
            .toList();
    assertTrue(operations.size() > 30, operations::toString);
    Caller caller = new Caller("owner", owner.cookie(), owner.formToken(), pass(owner), "");
    for (Operation operation : operations) {
      Answer answer = ask(operation, caller, nameable());
      if (answer.status() != 401 || !same(answer, ask(operation, nobody(), nameable()))) {
        wrong.add(operation.routeKey() + ": " + answer.status() + " " + answer.text());
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static List<Operation> ownOperations() {
    List<Operation> operations =
        OpenApi.ours().operations().stream()
            .filter(one -> one.path().equals("/my") || one.path().startsWith("/my/"))
            .filter(one -> !SIGN_IN.contains(one.routeKey()))
            .toList();
    assertTrue(operations.size() >= 3, operations::toString);
    return operations;
  }

  private static Caller nobody() {
    return new Caller("nobody", "", "", "", "");
  }

  private List<Caller> withoutGoodSession() throws IOException {
    String over = owner.cookie();
    String formOfOver = owner.formToken();
    String passOfOver = pass(owner);
    clock.advance(UseLink.LASTS);
    owner.signedIn();
    String good = owner.cookie();
    String form = owner.formToken();
    String pass = pass(owner);
    other.signedIn();
    MacKeys keys = purpose -> new SecretKeySpec(("other" + purpose).getBytes(UTF_8), "HmacSHA256");
    Sessions ofAnotherStack = new Sessions(keys, clock);
    Session forged = session(clock.instant().plus(UseLink.LASTS));
    String forgedCookie = "blazon-my=" + ofAnotherStack.write(forged);
    String forgedPass =
        new CollectionPasses(keys, clock)
            .write(CollectionPass.of(forged, Objects.requireNonNull(owned.get("collection"))));
    String anothers = other.pass(others);
    return List.of(
        new Caller("a session that is over", over, formOfOver, passOfOver, ""),
        new Caller("a session of another stack", forgedCookie, form, forgedPass, ""),
        new Caller(
            "a session without its HMAC",
            good.replaceAll("\\..*", "."),
            form,
            pass.replaceAll("\\..*", "."),
            ""),
        new Caller("a form alone", "", form, anothers, ""),
        new Caller("an issuer's key", "", form, form, issuer.client().key()));
  }

  /** What stands in the owner's cookie, until another time. */
  private Session session(Instant until) {
    String said = owner.cookie().replaceAll("^[^=]+=|\\..*$", "");
    JsonNode read = Json.read(Base64.getUrlDecoder().decode(said));
    return new Session(
        read.path("address").asText(),
        read.path("learner").asText(),
        until,
        read.path("id").asText());
  }

  /** What is wrong with how somebody without a session is answered. */
  private List<String> refusal(Operation operation, Answer answer) {
    boolean signIn = answer.text().contains("name=\"address\"");
    boolean refused = answer.status() >= 400 && answer.status() < 500;
    boolean signedOut = operation.path().equals("/my/logout");
    boolean led =
        answer.status() == 303
            && answer.header("Location").startsWith("/my?lang=")
            && operation
                .node()
                .at("/responses/303/description")
                .asText()
                .startsWith("There is no session");
    return (signIn || refused || signedOut || led) && !mentions(answer)
        ? List.of()
        : List.of(operation.routeKey() + ": " + answer.status() + " " + answer.text());
  }

  private boolean mentions(Answer answer) {
    return Stream.of(ADDRESS, NAME, TITLE, SURNAME, owned.get("assertion"))
        .anyMatch(answer.text()::contains);
  }

  private static boolean same(Answer one, Answer another) {
    return one.status() == another.status()
        && one.header("Location").equals(another.header("Location"))
        && one.header("Set-Cookie").equals(another.header("Set-Cookie"))
        && one.text().equals(another.text());
  }

  /** What the owner and the world see of what is the owner's. */
  private String seen() {
    String page = owner.page().replaceAll("value=\"[0-9a-f]{64}\"", "");
    assertTrue(page.contains(owned.get("assertion")), page);
    Answer view = scene.stranger().get("/view/" + owned.get("assertion")).expect(200);
    assertTrue(view.text().contains(NAME));
    return page;
  }

  private Answer ask(Operation operation, Caller caller, Map<String, String> values) {
    String path =
        PARAMETER
            .matcher(operation.path())
            .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), values)));
    JsonNode content = operation.node().at("/requestBody/content");
    List<String> headers =
        new ArrayList<>(List.of("Cookie", caller.cookie(), "X-Forwarded-For", "192.0.2.3"));
    String type = content.isEmpty() ? "" : content.fieldNames().next();
    byte[] body = new byte[0];
    if (!type.isEmpty()) {
      headers.addAll(List.of("Content-Type", type));
      body = form(content.path(type).path("schema"), caller, values).getBytes(UTF_8);
    }
    return scene
        .stranger()
        .with(caller.key())
        .send(operation.method(), path, body, headers.toArray(String[]::new));
  }

  /** Each field of the form, with what would change most. */
  private static String form(JsonNode schema, Caller caller, Map<String, String> values) {
    List<String> fields = new ArrayList<>();
    schema
        .path("properties")
        .properties()
        .forEach(
            field -> {
              JsonNode choices = field.getValue().path("enum");
              String value =
                  choices.isEmpty()
                      ? values.getOrDefault(field.getKey(), "other")
                      : choices.path(choices.size() - 1).asText();
              fields.add(
                  field.getKey()
                      + "="
                      + switch (field.getKey()) {
                        case "form" -> caller.form();
                        case "pass" -> caller.pass();
                        default -> value;
                      });
            });
    return String.join("&", fields);
  }

  private static String value(String parameter, Map<String, String> values) {
    String value = values.get(parameter);
    if (value == null) {
      throw new AssertionError("say what stands for the parameter " + parameter);
    }
    return value;
  }

  /** The same, but for what nobody has. */
  private Map<String, String> none() {
    Map<String, String> none = new TreeMap<>(owned);
    none.replaceAll((name, value) -> NONE);
    return none;
  }

  /** Whatever a path under {@code /v1} names. */
  private Map<String, String> nameable() {
    Map<String, String> values = new TreeMap<>(owned);
    Map.of("endorsement", NONE, "key", NONE, "request", NONE, "epoch", "1", "picture", "icon")
        .forEach(values::putIfAbsent);
    return values;
  }
}
