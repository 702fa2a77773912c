package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.issuing.ReadPerson.ContactView;
import dev.blazon.issuing.ReadPerson.Kept;
import dev.blazon.issuing.ReadPerson.Person;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.Status;
import dev.blazon.openbadges.Recipient;
import dev.blazon.register.MailStop;
import dev.blazon.register.Notice;
import dev.blazon.register.RegisterEntryBuilder;
import dev.blazon.service.NoticeView;
import dev.blazon.store.Change;
import dev.blazon.store.EndorsementStore;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReadPersonTest extends PeopleScene {
  private static final Person NOTHING = new Person(List.of(), null, null);

  private final BadgeRecord badge = badge();
  private final ReadPerson read =
      new ReadPerson(store, store, store, store, DIGESTER, CIPHER, URLS, clock);

  @Test
  void allThatIsKeptIsTold() {
    AssertionRecord first = awarded(badge, ADA);
    EndorsementRecord endorsement = endorsed(first, other, "good");
    Notice mail = mailed(first, NoticeKind.AWARDED, 1);
    AssertionRecord second = awarded(badge, ADA);
    keep(
        new Change.ReplaceAssertion(second.revoke("Why", now(), BY)),
        new Change.KeepRegisterEntry(
            RegisterEntryBuilder.builder(entry(second, ADA)).contact(null).build()));
    awarded(badge, GRACE);

    Person person = read.read(issuer, Recipient.Type.EMAIL, "ADA@example.org", null);

    assertNull(person.cursor());
    assertNull(person.mailsStoppedAt());
    assertEquals(2, person.kept().size());
    Kept latest = person.kept().getFirst();
    assertEquals(second.id(), latest.assertion().id());
    assertEquals(Status.REVOKED, latest.assertion().status());
    assertEquals("Why", latest.assertion().reason());
    assertNull(latest.reached());
    assertEquals(List.of(), latest.accepted());
    assertEquals(List.of(), latest.notices());
    Kept oldest = person.kept().getLast();
    assertEquals(List.of(NoticeView.of(mail)), oldest.notices());
    assertEquals(first.id(), oldest.assertion().id());
    assertEquals(new ContactView("email", ADA, "Name", "de"), oldest.reached());
    assertEquals(List.of(endorsement.document().id()), oldest.accepted());
    assertEquals("What ada did", oldest.assertion().document().path("narrative").asText());
    String json = Json.write(oldest);
    assertTrue(json.startsWith("{\"id\":\"" + first.id()), json);
  }

  /** Another issuer's, and what no issuer's mail reaches, are not this issuer's to tell. */
  @Test
  void thatThePersonWantsNoMailsOfTheIssuerIsToldWhateverElseIsKept() {
    String learner = DIGESTER.of(issuer, Recipient.Type.EMAIL, ADA).ofDeployment();
    keep(
        new Change.KeepMailStop(
            new MailStop(learner, other, MailStop.Cause.UNSUBSCRIBED, now().plusSeconds(1))));
    keep(
        new Change.KeepMailStop(
            new MailStop(learner, null, MailStop.Cause.BOUNCED, now().plusSeconds(2))));
    assertEquals(NOTHING, read.read(issuer, Recipient.Type.EMAIL, ADA, null));
    keep(
        new Change.KeepMailStop(new MailStop(learner, issuer, MailStop.Cause.UNSUBSCRIBED, now())));
    eraseRecipient.erase(issuer, awarded(badge, ADA).id(), BY);
    assertEquals(
        new Person(List.of(), null, "2026-11-24T10:05:00Z"),
        read.read(issuer, Recipient.Type.EMAIL, ADA, null));
  }

  /** An issuer waits for a page as long as for what takes longest of ten, not for all. */
  @Test
  void whatIsKeptIsReadSideBySide() {
    for (int i = 0; i < 10; i++) {
      awarded(badge, ADA);
    }
    CyclicBarrier all = new CyclicBarrier(10);
    EndorsementStore waiting =
        (EndorsementStore)
            Proxy.newProxyInstance(
                EndorsementStore.class.getClassLoader(),
                new Class<?>[] {EndorsementStore.class},
                (_, method, arguments) -> {
                  all.await(10, TimeUnit.SECONDS);
                  return method.invoke(store, arguments);
                });
    ReadPerson reading =
        new ReadPerson(store, store, store, waiting, DIGESTER, CIPHER, URLS, clock);
    assertEquals(10, reading.read(issuer, Recipient.Type.EMAIL, ADA, null).kept().size());
  }

  @Test
  void ofWhomNothingIsKeptNothingIsTold() {
    awarded(badge, ADA);
    for (String issuer : List.of(other, this.issuer)) {
      String email = issuer.equals(other) ? ADA : GRACE;
      assertEquals(NOTHING, read.read(issuer, Recipient.Type.EMAIL, email, null));
    }
    AssertionRecord erased = awarded(badge, GRACE);
    eraseRecipient.erase(issuer, erased.id(), BY);
    assertEquals(NOTHING, read.read(issuer, Recipient.Type.EMAIL, GRACE, null));
  }

  @Test
  void thereMayBeManyPages() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 130; i++) {
      all.add(awarded(badge, ADA).id());
    }
    List<String> told = new ArrayList<>();
    String cursor = null;
    do {
      Person page = read.read(issuer, Recipient.Type.EMAIL, ADA, cursor);
      page.kept().forEach(kept -> told.add(kept.assertion().id()));
      cursor = page.cursor();
    } while (cursor != null);
    assertEquals(all.reversed(), told);
  }
}
