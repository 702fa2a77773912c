package dev.blazon.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.documentation.EventSchemas;
import dev.blazon.endorsing.AskToEndorse;
import dev.blazon.endorsing.EndorsementLinks;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.mail.mime.ReceivedMail;
import dev.blazon.platform.local.LocalPlatform;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.EndorsementWords;
import dev.blazon.register.Notice;
import dev.blazon.register.NoticeOutcome;
import dev.blazon.service.Subjects;
import dev.blazon.store.Change;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What comes by mail to those who are asked to endorse, and to who holds the badge. */
@ExtendWith(OwnScene.class)
class EndorserMailsIT {
  private static final String GRACE = "grace@example.org";
  private static final String ADA = "ada@example.org";
  private static final Pattern TOKEN = Pattern.compile("/endorse\\?token=([a-z0-9]+)&lang=en");

  private final Scene scene;
  private final LocalPlatform platform;

  EndorserMailsIT(Scene scene) {
    this.scene = scene;
    this.platform = scene.server().platform();
  }

  @Test
  void anInvitationComesWithALinkThatWorksAndEachStateIsTold() throws IOException {
    Scene.Issuer issuer = scene.issuer("Academy");
    issuer.keepContacts();
    String assertion =
        issuer
            .award(issuer.badge(""), "{\"recipient\": {\"email\": \"" + ADA + "\"}}")
            .path("id")
            .asText();
    mails(ADA, 1);
    Subject subject = new Subject(Subject.Kind.ASSERTION, assertion);
    asking()
        .ask(
            issuer.id(),
            subject,
            new AskToEndorse.NewRequests(List.of(GRACE), "Would you?", "en", null),
            "key",
            null);
    ReceivedMail invitation = mails(GRACE, 1).getLast();
    assertEquals("Will you endorse “First steps”?", invitation.header("Subject").orElseThrow());
    assertTrue(invitation.text().contains("> Would you?"), invitation::text);
    EndorsementRequest asked = opened(invitation).orElseThrow();
    assertEquals(subject, asked.subject());
    until(asked, NoticeOutcome.SENT);

    EndorsementWords words = new EndorsementWords("Good.", "Grace Hopper", null, null, false);
    keep(now(asked).drafted(words));
    EndorsementRequest confirmed = now(asked).confirmed(null, platform.time().instant());
    platform
        .transactions()
        .commit(
            List.of(
                new Change.KeepEndorsementRequest(confirmed),
                new Change.AddNotice(
                    Notice.waiting(
                        assertion,
                        NoticeKind.ENDORSED,
                        1,
                        asked.id(),
                        platform.time().instant(),
                        Trail.ENDORSER))),
            null);
    ReceivedMail thanks = mails(GRACE, 2).getLast();
    assertEquals(Optional.of(asked.id()), opened(thanks).map(EndorsementRequest::id));
    ReceivedMail told = mails(ADA, 2).getLast();
    assertEquals(
        "Grace Hopper endorses your badge “First steps”", told.header("Subject").orElseThrow());
    assertTrue(told.text().contains(platform.urls().askForEndorsements(assertion)), told::text);
    until(asked, NoticeOutcome.SENT);

    String message =
        "{\"returned\": \"BOUNCED\", \"endorser\": \"%s\", \"subjectKind\": \"ASSERTION\", \"subject\": \"%s\"}"
            .formatted(asked.id(), assertion);
    scene
        .server()
        .invoke(
            "NotifyFunction",
            Json.write(
                    Json.read(
                        "{\"Records\": [{\"messageId\": \"1\", \"body\": "
                            + Json.write(message)
                            + "}]}"))
                .getBytes(UTF_8));
    assertEquals(NoticeOutcome.BOUNCED, now(asked).mail());
    keep(now(asked).declined("Too late", platform.time().instant(), "key"));
    until(asked, NoticeOutcome.STOPPED);
    assertEquals(2, mails(GRACE, 2).size());
    assertEvents();
  }

  private void assertEvents() throws IOException {
    EventSchemas schemas = new EventSchemas();
    String told = Files.readString(LocalPlatform.eventsFile(scene.data()));
    List<JsonNode> events = told.lines().map(Json::read).toList();
    assertFalse(told.contains("@"), told);
    assertEquals(
        List.of(
            "Assertion Issued",
            "Endorsement Requested",
            "Endorsement Confirmed",
            "Endorsement Declined"),
        events.stream().map(EndorserMailsIT::type).filter(schemas::has).toList());
    for (JsonNode event : events) {
      if (schemas.has(type(event))) {
        assertEquals(List.of(), schemas.faults(type(event), event));
      }
    }
  }

  private static String type(JsonNode event) {
    return event.path("type").asText();
  }

  private AskToEndorse asking() {
    return new AskToEndorse(
        new AskToEndorse.Stores(
            platform.catalog(), platform.register(), platform.endorsements(), platform.counters()),
        new Subjects(platform.catalog(), platform.assertions()),
        platform.commits(),
        platform.contactCipher(),
        new EndorsementLinks(platform.linkKeys()),
        platform.ids(),
        platform.urls(),
        platform.sendsMails(),
        platform.time());
  }

  /** What the link in a mail leads to. */
  private Optional<EndorsementRequest> opened(ReceivedMail mail) {
    Matcher link = TOKEN.matcher(mail.text());
    assertTrue(link.find(), mail::text);
    return new EndorsementLinks(platform.linkKeys()).find(link.group(1), platform.endorsements());
  }

  private EndorsementRequest now(EndorsementRequest request) {
    return platform
        .endorsements()
        .endorsementRequest(request.subject(), request.id())
        .orElseThrow();
  }

  private void keep(EndorsementRequest request) {
    platform.transactions().commit(List.of(new Change.KeepEndorsementRequest(request)), null);
  }

  private void until(EndorsementRequest request, NoticeOutcome outcome) {
    WaitUntil.until("what becomes of a mail", () -> Objects.equals(now(request).mail(), outcome));
  }

  /** The mails to an address in the order in which they came, once there are so many. */
  private List<ReceivedMail> mails(String address, int count) throws IOException {
    WaitUntil.until("a mail", () -> kept(address).size() >= count);
    return kept(address);
  }

  private List<ReceivedMail> kept(String address) {
    Path folder = scene.data().resolve("mailbox");
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(path -> path.toString().endsWith(".eml"))
          .sorted()
          .map(EndorserMailsIT::read)
          .filter(mail -> mail.header("To").orElse("").equals(address))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReceivedMail read(Path file) {
    try {
      return ReceivedMail.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
