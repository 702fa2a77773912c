package dev.blazon.bounds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.Recipient;
import dev.blazon.platform.local.Platform;
import dev.blazon.register.Contact;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.EndorsementWords;
import dev.blazon.register.Notice;
import dev.blazon.register.NoticeOutcome;
import dev.blazon.store.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Tells somebody who is asked to endorse, and who holds the badge, by mail in tests. */
final class EndorserMailSteps {
  private static final EndorsementWords WORDS =
      new EndorsementWords("She is good.", "Grace Hopper", "Head of Training", "Acme", true);

  private EndorserMailSteps() {}

  /** Each mail there can be about a request, with all that a request can have. */
  static void tell(Functions functions, World world) {
    String assertion =
        Answers.expected(
                functions
                    .call("POST /v1/badges/{badge}/assertions", world.issuer())
                    .at("badge", world.badges().getFirst())
                    .send("{\"recipient\": {\"email\": \"endorsed@example.org\"}}"),
                201)
            .json()
            .path("id")
            .asText();
    Platform platform = setUp(functions);
    Instant now = platform.time().instant();
    String id = platform.ids().next();
    Contact contact = new Contact(Recipient.Type.EMAIL, "endorser@example.org", null, "en");
    EndorsementRequest asked =
        EndorsementRequest.asked(
            new Subject(Subject.Kind.ASSERTION, assertion),
            id,
            world.issuer(),
            Trail.HOLDER,
            "Would you?",
            platform.contactCipher().encrypt(EndorsementRequest.PURPOSE, id, contact),
            now,
            now.plus(Duration.ofDays(30)));
    keep(functions, asked);
    told(functions, asked, NoticeOutcome.SENT);
    keep(functions, now(functions, asked).drafted(WORDS));
    keep(functions, now(functions, asked).confirmed("example.org", now));
    setUp(functions)
        .transactions()
        .commit(
            List.of(
                new Change.AddNotice(
                    Notice.waiting(assertion, NoticeKind.ENDORSED, 1, id, now, Trail.ENDORSER))),
            null);
    MailSteps.told(
        functions,
        "{\"assertion\": \"%s\", \"kind\": \"ENDORSED\", \"attempt\": \"1\"}".formatted(assertion));
    assertEquals(
        NoticeOutcome.SENT,
        setUp(functions)
            .notices()
            .notice(assertion, NoticeKind.ENDORSED, 1)
            .orElseThrow()
            .outcome());
    told(functions, asked, NoticeOutcome.SENT);
    keep(functions, now(functions, asked).accepted(platform.ids().next(), now, Trail.HOLDER));
    told(functions, asked, NoticeOutcome.SENT);
    keep(functions, now(functions, asked).revoked("Too loud", now, "key"));
    told(functions, asked, NoticeOutcome.SENT);
    MailSteps.told(
        functions, message(asked).replaceFirst("\\{", "{\"returned\": \"COMPLAINED\", "));
    assertEquals(NoticeOutcome.COMPLAINED, now(functions, asked).mail());
  }

  private static void told(Functions functions, EndorsementRequest request, NoticeOutcome outcome) {
    MailSteps.told(functions, message(request));
    assertEquals(outcome, now(functions, request).mail());
  }

  private static String message(EndorsementRequest request) {
    return "{\"endorser\": \"%s\", \"subjectKind\": \"ASSERTION\", \"subject\": \"%s\"}"
        .formatted(request.id(), request.subject().id());
  }

  private static void keep(Functions functions, EndorsementRequest request) {
    setUp(functions)
        .transactions()
        .commit(List.of(new Change.KeepEndorsementRequest(request)), null);
  }

  private static EndorsementRequest now(Functions functions, EndorsementRequest request) {
    return setUp(functions)
        .endorsements()
        .endorsementRequest(request.subject(), request.id())
        .orElseThrow();
  }

  /** What is done next is the test's own. */
  private static Platform setUp(Functions functions) {
    functions.requests().by(PartitionsTest.SETUP);
    return functions.platform();
  }
}
