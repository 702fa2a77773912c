package dev.blazon.notices.mails;

import static dev.blazon.notices.mails.LetterSamples.BADGE;
import static dev.blazon.notices.mails.LetterSamples.ISSUER;
import static dev.blazon.notices.mails.LetterSamples.NOW;
import static dev.blazon.notices.mails.LetterSamples.asked;
import static dev.blazon.notices.mails.LetterSamples.badge;
import static dev.blazon.notices.mails.LetterSamples.confirmed;
import static dev.blazon.notices.mails.LetterSamples.issuer;
import static dev.blazon.notices.mails.LetterSamples.kept;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.endorsing.DecideEndorsement;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.IssuerRecordBuilder;
import dev.blazon.lifecycle.MailSetting;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.mail.Mail;
import dev.blazon.openbadges.ProfileBuilder;
import dev.blazon.openbadges.Recipient;
import dev.blazon.register.Contact;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.EndorsementRequestBuilder;
import dev.blazon.register.EndorsementWords;
import dev.blazon.words.Language;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people are told who are asked to endorse something. */
class EndorserLettersTest {
  private static final String STOP = "https://badges.example.org/unsubscribe?token=t";
  private static final String LINK = "https://badges.example.org/endorse?token=link&lang=";
  private static final EndorsementWords WORDS =
      new EndorsementWords("She is good.", "Grace Hopper", null, null, false);

  private final EndorserLetters letters =
      new EndorserLetters(new PublicUrls(URI.create("https://badges.example.org")));

  /** A case of {@code endorsers_<language>.txt}, under its name there. */
  enum Case {
    ASKED_BY_HOLDER,
    ASKED_BY_UNNAMED_HOLDER,
    ASKED_BY_ISSUER,
    ASKED_BY_ISSUER_FOR_UNNAMED,
    ASKED_ABOUT_BADGE,
    ASKED_ABOUT_ISSUER,
    OWN_ADDRESS,
    THANKS,
    PUBLISHED,
    WITHDRAWN,
    DECLINED,
    REVOKED,
    REVOKED_BY_HOLDER
  }

  @ParameterizedTest
  @EnumSource
  void theyReadAsTheyAreKept(Language language) throws IOException {
    assertEquals(kept("endorsers_" + language.tag() + ".txt"), all(language));
  }

  String all(Language language) {
    StringBuilder all = new StringBuilder();
    for (Case each : Case.values()) {
      Mail mail = write(each, language);
      all.append(each).append("\nSubject: ").append(mail.subject()).append("\n\n");
      all.append(mail.text()).append("\n========\n");
      assertEquals(language.tag(), mail.language());
      assertTrue(
          mail.html()
              .contains("lang=\"%s\" dir=\"%s\"".formatted(language.tag(), language.direction())),
          mail::html);
    }
    return all.toString();
  }

  @ParameterizedTest
  @EnumSource
  void bothFormsSayTheSame(Case each) {
    Mail mail = write(each, Language.EN);
    for (String line : mail.text().lines().filter(said -> !said.isBlank()).toList()) {
      String said = line.replaceFirst("^> |^Reason: ", "").replace("&", "&amp;");
      assertTrue(said.equals("-- ") || mail.html().contains(said), () -> line + mail.html());
    }
    assertEquals(STOP, mail.unsubscribe());
  }

  /** It is the same in each, and leads nowhere once nothing can be done. */
  @ParameterizedTest
  @EnumSource
  void theLinkIsThereWhereItIsOfUse(Case each) {
    boolean ends =
        switch (each) {
          case WITHDRAWN, DECLINED, REVOKED, REVOKED_BY_HOLDER -> true;
          case ASKED_BY_HOLDER,
              ASKED_BY_UNNAMED_HOLDER,
              ASKED_BY_ISSUER,
              ASKED_BY_ISSUER_FOR_UNNAMED,
              ASKED_ABOUT_BADGE,
              ASKED_ABOUT_ISSUER,
              OWN_ADDRESS,
              THANKS,
              PUBLISHED ->
              false;
        };
    assertEquals(!ends, write(each, Language.DE).text().contains(LINK + "de"));
  }

  @Test
  void whatIsPublishedIsLedTo() {
    String page = "https://badges.example.org/endorsements/" + "e".repeat(26) + "/view";
    assertTrue(write(Case.PUBLISHED, Language.EN).text().contains(page));
  }

  /** Whom a holder asks is not for the issuer to know. */
  @Test
  void whatAHolderAsksHasNoAnswersToTheIssuer() {
    Mail mail = write(Case.ASKED_BY_HOLDER, Language.EN);
    assertNull(mail.replyTo());
    assertEquals("badges.example.org", mail.fromName());
    Mail issuers = write(Case.ASKED_BY_ISSUER, Language.EN);
    assertEquals("badges@example.org", issuers.replyTo());
    assertEquals("Example School", issuers.fromName());
  }

  @Test
  void whereAHolderGivesNoReasonNoneIsTold() {
    assertFalse(write(Case.REVOKED_BY_HOLDER, Language.EN).text().contains("Reason"));
    assertTrue(write(Case.REVOKED, Language.EN).text().contains("Reason: Too loud"));
  }

  @Test
  void theirAddressIsNowhereInIt() {
    for (Case each : Case.values()) {
      Mail mail = write(each, Language.EN);
      assertFalse((mail.text() + mail.html()).contains("grace@"), each::name);
      assertFalse(mail.html().contains("<script"), each::name);
    }
  }

  /**
   * Neither a signature of ours nor markup: what somebody writes is marked as theirs, line by line.
   */
  @Test
  void aMessageIsAQuote() {
    String hostile = "<b>Now</b>\n-- \nNo more mails\nhttps://evil.example\u202e";
    Mail mail =
        write(
            EndorsementRequestBuilder.builder(asked(Trail.HOLDER)).message(hostile).build(),
            issuer(MailSetting.PLAIN),
            "Ada",
            Language.EN);
    assertTrue(
        mail.text().contains("> <b>Now</b>\n> -- \n> No more mails\n> https://evil.example\n"),
        mail::text);
    assertTrue(mail.html().contains("&lt;b&gt;Now&lt;/b&gt;<br>"), mail::html);
    assertFalse(mail.html().contains("\u202e"));
  }

  @Test
  void noNameAddsAHeaderOrLooksLikeAnAddress() {
    IssuerRecord evil = named("a@bank.example\r\nBcc: b@example.org");
    Mail mail =
        write(asked("key"), evil, "Ada\r\nBcc: c@example.org <script>x</script>", Language.EN);
    assertEquals("a bank.example Bcc: b example.org", mail.fromName());
    assertFalse(mail.html().contains("<script>"), mail::html);
    assertFalse(mail.subject().contains("\n"));
  }

  private static IssuerRecord named(String name) {
    IssuerRecord issuer = issuer(MailSetting.PLAIN);
    return IssuerRecordBuilder.builder(issuer)
        .profile(ProfileBuilder.builder(issuer.profile()).name(name).build())
        .build();
  }

  private Mail write(Case each, Language language) {
    EndorsementRequest asked = asked(Trail.HOLDER);
    EndorsementRequest confirmed = confirmed(Trail.HOLDER);
    EndorsementRequest accepted = confirmed.accepted("e".repeat(26), NOW, "key");
    return switch (each) {
      case ASKED_BY_HOLDER -> write(asked, "Ada Example", language);
      case ASKED_BY_UNNAMED_HOLDER -> write(asked, null, language);
      case ASKED_BY_ISSUER -> write(asked("key"), "Ada Example", language);
      case ASKED_BY_ISSUER_FOR_UNNAMED -> write(asked("key"), null, language);
      case ASKED_ABOUT_BADGE -> write(about(Subject.Kind.BADGE_CLASS, BADGE), null, language);
      case ASKED_ABOUT_ISSUER -> write(about(Subject.Kind.PROFILE, ISSUER), null, language);
      case OWN_ADDRESS -> write(asked("key").addressed(WORDS, "encrypted"), null, language);
      case THANKS -> write(confirmed, null, language);
      case PUBLISHED -> write(accepted, null, language);
      case WITHDRAWN -> write(asked("key").declined(null, NOW, "key"), null, language);
      case DECLINED -> write(confirmed.declined("Too loud", NOW, "key"), null, language);
      case REVOKED -> write(accepted.revoked("Too loud", NOW, "key"), null, language);
      case REVOKED_BY_HOLDER ->
          write(
              accepted.revoked(DecideEndorsement.HOLDERS_REASON, NOW, Trail.HOLDER),
              null,
              language);
    };
  }

  private static EndorsementRequest about(Subject.Kind kind, String id) {
    return asked(new Subject(kind, id), "key");
  }

  private Mail write(EndorsementRequest request, @Nullable String holder, Language language) {
    return write(request, issuer(MailSetting.PLAIN), holder, language);
  }

  private Mail write(
      EndorsementRequest request, IssuerRecord issuer, @Nullable String holder, Language language) {
    boolean badge =
        List.of(Subject.Kind.ASSERTION, Subject.Kind.BADGE_CLASS)
            .contains(request.subject().kind());
    Contact contact = new Contact(Recipient.Type.EMAIL, "grace@example.org", null, language.tag());
    return letters.write(
        new EndorserTold(request, contact, issuer, badge ? badge() : null, holder),
        "link",
        STOP,
        Map.of());
  }
}
