package dev.blazon.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.journey.Client.Answer;
import dev.blazon.mail.mime.ReceivedMail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A recipient in tests of the local server, with a mailbox and a browser without scripts, who signs
 * in and uses the forms.
 */
public final class Learner {
  private static final Pattern LINK =
      Pattern.compile("http://\\S+(/my/open\\?token=([a-z2-7]+)\\S*)");
  private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([0-9a-f]{64})\"");
  private static final Pattern PASS = Pattern.compile("name=\"pass\" value=\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Scene scene;
  private final String address;
  private final String network;
  private String cookie = "";
  private int before;

  /**
   * @param network the network address that the browser has
   */
  public Learner(Scene scene, String address, String network) {
    this.scene = scene;
    this.address = address;
    this.network = network;
  }

  /** Asks for a link. */
  public Answer asks() throws IOException {
    expects();
    return sends("/my/links?lang=en", Map.of("address", address));
  }

  /** Waits for the next mail, whoever asks for it. */
  public void expects() throws IOException {
    before = tokens().size();
  }

  /** The token in the mail that follows from asking, once it has come. */
  public String token() throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      List<String> tokens = tokens();
      if (tokens.size() > before) {
        assertEquals(before + 1, tokens.size());
        return tokens.getLast();
      }
      pause();
    }
    throw new AssertionError("no mail has come");
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Those in all mails with a link that have come by now, in that order. */
  List<String> tokens() throws IOException {
    Path mails = scene.data().resolve("mailbox");
    if (!Files.exists(mails)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(mails)) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .sorted()
          .map(Learner::read)
          .filter(mail -> mail.header("To").orElse("").contains(address))
          .map(mail -> LINK.matcher(mail.text()))
          .filter(Matcher::find)
          .map(link -> link.group(2))
          .toList();
    }
  }

  private static ReceivedMail read(Path file) {
    try {
      return ReceivedMail.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Signs in, with the mail between. */
  public Learner signedIn() throws IOException {
    asks().expect(200);
    opens(token()).expect(303);
    assertTrue(!cookie.isEmpty());
    return this;
  }

  /** Presses the button behind a link. */
  Answer opens(String token) {
    return sends("/my/open?lang=en", Map.of("token", token));
  }

  Answer looks(String path) {
    return scene
        .stranger()
        .get(path, "Cookie", "theme=dark; " + cookie, "X-Forwarded-For", network);
  }

  /** The page of what they hold. */
  String page() {
    return looks("/my?lang=en").expect(200).text();
  }

  /** What the forms of that page have in them. */
  String formToken() {
    Matcher form = FORM.matcher(page());
    assertTrue(form.find());
    return form.group(1);
  }

  /** What the form for badges of other hosts has in it, on the page of a collection. */
  String pass(String collection) {
    Matcher pass = PASS.matcher(looks("/my/collections/" + collection).expect(200).text());
    assertTrue(pass.find());
    return pass.group(1);
  }

  Answer chooses(String assertion, String visibility, boolean hidden) {
    return sends(
        "/my/badges/" + assertion + "?lang=en",
        hidden
            ? Map.of("form", formToken(), "visibility", visibility, "hidden", "yes")
            : Map.of("form", formToken(), "visibility", visibility));
  }

  /** Sends a form of our own pages; {@code more} are headers beside, names and values in turn. */
  Answer sends(String path, Map<String, String> fields, String... more) {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    String[] headers =
        Stream.concat(
                Stream.of(
                    "Content-Type",
                    "application/x-www-form-urlencoded",
                    "Cookie",
                    cookie,
                    "X-Forwarded-For",
                    network),
                Stream.of(more))
            .toArray(String[]::new);
    Answer answer = scene.stranger().send("POST", path, body.getBytes(UTF_8), headers);
    String set = answer.header("Set-Cookie");
    if (!set.isEmpty()) {
      assertTrue(set.contains("; HttpOnly") && set.contains("; SameSite=Lax"), set);
      cookie = set.split(";", 2)[0];
    }
    return answer;
  }

  /** What the browser keeps. */
  public String cookie() {
    return cookie;
  }

  /** Has the browser keep something else. */
  void keeps(String other) {
    cookie = other;
  }
}
