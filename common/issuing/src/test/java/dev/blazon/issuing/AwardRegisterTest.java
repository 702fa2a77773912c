package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.ContactPolicy;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.openbadges.Recipient;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.register.Contact;
import dev.blazon.register.Holding;
import dev.blazon.register.RecipientDigester;
import dev.blazon.register.RegisterEntry;
import dev.blazon.signing.KeyUnavailable;
import dev.blazon.store.Change;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.RequestKey;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the register has of awards. */
class AwardRegisterTest extends AwardScene {
  private static final Recipient ADA =
      new Recipient(Recipient.Type.EMAIL, "Ada@Example.org", true, "Ada Lovelace", "de-CH");

  @Test
  void everyAwardIsFoundByItsRecipientWhateverIdentifiesThem() {
    BadgeRecord badge = badge(VerificationType.HOSTED, false);
    List<Recipient> recipients =
        List.of(
            ADA,
            new Recipient(Recipient.Type.URL, "https://ada.example.org/", true, null, null),
            new Recipient(Recipient.Type.TELEPHONE, "+493012345", false, null, null));
    List<AwardBadge.Item> items =
        tried(award(badge, recipients.stream().map(AwardScene::to).toList(), null)).items();
    for (int i = 0; i < recipients.size(); i++) {
      Recipient recipient = recipients.get(i);
      AssertionRecord kept = store.assertion(awarded(items.get(i)).id()).orElseThrow();
      RegisterEntry entry = store.registered(kept.id()).orElseThrow();
      assertEquals(
          Registrars.DIGESTER.of(issuer, recipient.type(), recipient.identity()),
          entry.recipient());
      Holding holding = entry.holding();
      assertEquals(
          new Holding(
              entry.recipient().ofIssuer(), kept.id(), badge.id(), badge.id(), kept.issuedOn()),
          holding);
      assertEquals(
          List.of(holding), store.holdings(entry.recipient().ofIssuer(), null, 10).elements());
    }
  }

  @Test
  void theFirstVersionStandsForAllOfABadge() {
    BadgeRecord first = badge(VerificationType.HOSTED, false);
    awarded(tried(award(first, List.of(to(ADA)), null)).items().getFirst());
    BadgeRecord second = nextVersion(first);
    String id = awarded(tried(award(second, List.of(to(ADA)), null)).items().getFirst()).id();
    RegisterEntry entry = store.registered(id).orElseThrow();
    assertEquals(second.id(), entry.badge());
    assertEquals(first.id(), entry.family());
  }

  @Test
  void whoForgetsContactsKeepsNone() {
    BadgeRecord badge = badge(VerificationType.HOSTED, false);
    String id = awarded(tried(award(badge, List.of(to(ADA)), null)).items().getFirst()).id();
    assertNull(store.registered(id).orElseThrow().contact());
  }

  @Test
  void whoKeepsContactsKeepsThemForTheAssertion() {
    keepContacts();
    BadgeRecord badge = badge(VerificationType.HOSTED, false);
    String id = awarded(tried(award(badge, List.of(to(ADA)), null)).items().getFirst()).id();
    Contact contact = new Contact(Recipient.Type.EMAIL, "Ada@Example.org", "Ada Lovelace", "de-CH");
    assertEquals(issuer + " " + id + " " + contact, store.registered(id).orElseThrow().contact());
    assertFalse(
        store.assertion(id).orElseThrow().document().contains("de-CH"), "a language is for mail");
  }

  @Test
  void whereContactsCannotBeEncryptedNothingIsAwarded() {
    keepContacts();
    BadgeRecord badge = badge(VerificationType.HOSTED, false);
    Registrar failing =
        Registrars.of(store, new Registrars.Failing(new KeyUnavailable("no data key", null)));
    assertThrows(
        KeyUnavailable.class,
        () ->
            verb(commits, failing)
                .award(issuer, badge.id(), List.of(to(ADA)), Duplicates.ALLOW, BY, REQUEST));
    assertNothingWritten();
  }

  @Test
  void whereDigestsCannotBeMadeNothingIsAwarded() {
    BadgeRecord badge = badge(VerificationType.HOSTED, false);
    RecipientDigester unavailable =
        new RecipientDigester(
            purpose -> {
              throw new KeyUnavailable("no key", null);
            });
    Registrar failing =
        new Registrar(
            store,
            store,
            store,
            unavailable,
            new Registrars.Failing(new IllegalStateException("asked")));
    assertThrows(
        KeyUnavailable.class,
        () ->
            verb(commits, failing)
                .award(issuer, badge.id(), List.of(to(ADA)), Duplicates.ALLOW, BY, REQUEST));
    assertNothingWritten();
  }

  /** With an Idempotency-Key the answer is kept for a day, outside of the register. */
  @Test
  void whatIsRememberedOfARequestHasNothingOfItsRecipients() {
    keepContacts();
    BadgeRecord badge = badge(VerificationType.HOSTED, false);
    for (Duplicates duplicates : Duplicates.values()) {
      RepeatableRequest request =
          new RepeatableRequest(new RequestKey("caller", duplicates.name()), "fingerprint");
      Recipient ada =
          new Recipient(ADA.type(), "ada@" + duplicates + ".example", true, ADA.name(), "de-CH");
      award(badge, List.of(to(ada), to(ada), BAD_AWARD), duplicates, request);
      String remembered = store.request(request.key()).orElseThrow().toString();
      assertFalse(remembered.matches("(?is).*(ada@|lovelace|de-ch).*"), remembered);
      assertFalse(
          remembered.contains(
              Registrars.DIGESTER.ofDeployment(ada.type(), ada.identity()).substring(0, 16)),
          remembered);
    }
    assertNotEquals(List.of(), recorded.changes());
  }

  private void keepContacts() {
    IssuerRecord old = store.issuer(issuer).orElseThrow();
    keep(
        new Change.ReplaceIssuer(
            old.with(
                old.profile(),
                old.appearance(),
                ContactPolicy.KEEP,
                old.erasure(),
                old.acceptance(),
                old.mail(),
                BY)));
  }
}
