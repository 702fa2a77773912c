package dev.blazon.notices;

import dev.blazon.endorsing.EndorsementLinks;
import dev.blazon.lifecycle.EndorserMailAsked;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.mail.Mailer;
import dev.blazon.openbadges.Recipient;
import dev.blazon.register.Contact;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.EndorsementWords;
import dev.blazon.register.NoticeOutcome;
import dev.blazon.register.RecipientDigester;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Records;
import dev.blazon.store.Transactions;
import java.time.Duration;
import java.time.Instant;

/** Grace is asked by mail to endorse the badge that Ada holds, for tests. */
abstract class EndorsersScene extends NoticeScene {
  static final EndorsementWords WORDS =
      new EndorsementWords("She is good.", "Grace Hopper", "Head of Training", "Acme", false);

  final EndorsementLinks links = new EndorsementLinks(keys("secret"));
  final RecipientDigester digester = new RecipientDigester(keys("secret"));
  final Subject subject = new Subject(Subject.Kind.ASSERTION, assertion);
  final String grace = digester.ofDeployment(Recipient.Type.EMAIL, "grace@example.org");

  EndorsersScene() {
    contact = new Contact(Recipient.Type.EMAIL, "grace@Example.org", null, "en");
  }

  SendEndorserMail telling() {
    return telling(this::taken, store);
  }

  SendEndorserMail telling(Mailer mailer, Transactions transactions) {
    return new SendEndorserMail(
        new SendEndorserMail.Stores(Records.of(store, store, store), store, store, store, store),
        new Commits(transactions, clock),
        new ReadableContacts(),
        new SendEndorserMail.Keys(digester, links, tokens),
        mailer,
        URLS,
        clock);
  }

  /** Ada asks Grace. */
  EndorsementRequest asked() {
    return asked(subject, Trail.HOLDER);
  }

  EndorsementRequest asked(Subject about, String by) {
    Instant now = clock.instant();
    return kept(
        EndorsementRequest.asked(
            about,
            ids.next(),
            issuer,
            by,
            "Would you?",
            "encrypted",
            now,
            now.plus(Duration.ofDays(30))));
  }

  EndorsementRequest kept(EndorsementRequest request) {
    commit(new Change.KeepEndorsementRequest(request));
    return request;
  }

  EndorsementRequest confirmed(EndorsementRequest request) {
    return kept(kept(now(request).drafted(WORDS)).confirmed(null, clock.instant()));
  }

  EndorsementRequest now(EndorsementRequest request) {
    return store.endorsementRequest(request.subject(), request.id()).orElseThrow();
  }

  NoticeOutcome mailOf(EndorsementRequest request) {
    NoticeOutcome mail = now(request).mail();
    if (mail == null) {
      throw new AssertionError("there is none");
    }
    return mail;
  }

  static EndorserMailAsked of(EndorsementRequest request) {
    return new EndorserMailAsked(request.subject(), request.id());
  }
}
