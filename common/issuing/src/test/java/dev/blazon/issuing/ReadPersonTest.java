package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.issuing.ReadPerson.ContactView;
import dev.blazon.issuing.ReadPerson.Kept;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.Status;
import dev.blazon.openbadges.Recipient;
import dev.blazon.register.RegisterEntryBuilder;
import dev.blazon.store.Change;
import dev.blazon.store.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadPersonTest extends PeopleScene {
  private final BadgeRecord badge = badge();
  private final ReadPerson read =
      new ReadPerson(store, store, store, DIGESTER, CIPHER, URLS, clock);

  @Test
  void allThatIsKeptIsTold() {
    AssertionRecord first = awarded(badge, ADA);
    EndorsementRecord endorsement = endorsed(first, other, "good");
    AssertionRecord second = awarded(badge, ADA);
    keep(
        new Change.ReplaceAssertion(second.revoke("Why", now(), BY)),
        new Change.KeepRegisterEntry(
            RegisterEntryBuilder.builder(entry(second, ADA)).contact(null).build()));
    awarded(badge, GRACE);

    Page<Kept> page = read.read(issuer, Recipient.Type.EMAIL, "ADA@example.org", null);

    assertNull(page.cursor());
    assertEquals(2, page.elements().size());
    Kept latest = page.elements().getFirst();
    assertEquals(second.id(), latest.assertion().id());
    assertEquals(Status.REVOKED, latest.assertion().status());
    assertEquals("Why", latest.assertion().reason());
    assertNull(latest.reached());
    assertEquals(List.of(), latest.accepted());
    Kept oldest = page.elements().getLast();
    assertEquals(first.id(), oldest.assertion().id());
    assertEquals(new ContactView("email", ADA, "Name", "de"), oldest.reached());
    assertEquals(List.of(endorsement.document().id()), oldest.accepted());
    assertEquals("What ada did", oldest.assertion().document().path("narrative").asText());
    String json = Json.write(oldest);
    assertTrue(json.startsWith("{\"id\":\"" + first.id()), json);
  }

  @Test
  void ofWhomNothingIsKeptNothingIsTold() {
    awarded(badge, ADA);
    for (String issuer : List.of(other, this.issuer)) {
      String email = issuer.equals(other) ? ADA : GRACE;
      assertEquals(
          new Page<>(List.of(), null), read.read(issuer, Recipient.Type.EMAIL, email, null));
    }
    AssertionRecord erased = awarded(badge, GRACE);
    eraseRecipient.erase(issuer, erased.id(), BY);
    assertEquals(new Page<>(List.of(), null), read.read(issuer, Recipient.Type.EMAIL, GRACE, null));
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
      Page<Kept> page = read.read(issuer, Recipient.Type.EMAIL, ADA, cursor);
      page.elements().forEach(kept -> told.add(kept.assertion().id()));
      cursor = page.cursor();
    } while (cursor != null);
    assertEquals(all.reversed(), told);
  }
}
