package dev.blazon.notices.mails;

import static dev.blazon.notices.mails.LetterSamples.ASSERTION;
import static dev.blazon.notices.mails.LetterSamples.NOW;
import static dev.blazon.notices.mails.LetterSamples.confirmed;
import static dev.blazon.notices.mails.LetterSamples.contact;
import static dev.blazon.notices.mails.LetterSamples.issuer;
import static dev.blazon.notices.mails.LetterSamples.kept;
import static dev.blazon.notices.mails.LetterSamples.said;
import static dev.blazon.notices.mails.LetterSamples.told;
import static dev.blazon.notices.mails.LetterSamples.unsaid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.MailSetting;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Trail;
import dev.blazon.mail.Mail;
import dev.blazon.notices.mails.Told.Endorsed;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.words.Language;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holders are told of what people say for their badges; {@code LettersTest} has the rest. */
class EndorsementLettersTest {
  private static final String OWN_PAGE =
      "https://badges.example.org/my/badges/" + ASSERTION + "/endorsements";

  private final Letters letters =
      new Letters(new PublicUrls(URI.create("https://badges.example.org")));

  /** A case of {@code endorsements_<language>.txt}, under its name there. */
  enum Case {
    ISSUER_DECIDES,
    PUBLISHED,
    WITHDRAWN,
    TAKEN_BACK
  }

  @ParameterizedTest
  @EnumSource
  void theyReadAsTheyAreKept(Language language) throws IOException {
    assertEquals(kept("endorsements_" + language.tag() + ".txt"), all(language));
  }

  String all(Language language) {
    StringBuilder all = new StringBuilder();
    for (Case each : Case.values()) {
      Mail mail = write(each, language);
      all.append(each).append("\nSubject: ").append(mail.subject()).append("\n\n");
      all.append(mail.text()).append("\n========\n");
    }
    return all.toString();
  }

  @ParameterizedTest
  @EnumSource
  void bothFormsLeadToTheirOwnPage(Case each) {
    Mail mail = write(each, Language.EN);
    assertTrue(mail.text().contains(OWN_PAGE), mail::text);
    assertTrue(mail.html().contains("href=\"" + OWN_PAGE + "\""), mail::html);
  }

  /** What somebody calls themselves is theirs to say, and does no harm. */
  @Test
  void aNameIsALineAndText() {
    Mail mail =
        write(
            NoticeKind.ENDORSED,
            new Endorsed(
                confirmed(Trail.HOLDER),
                "Grace\r\nBcc: x@example.org <script>",
                "Head\u202e",
                null,
                true),
            Language.EN);
    assertFalse(mail.subject().contains("\n"), mail::subject);
    assertFalse(mail.html().contains("<script>"), mail::html);
    assertFalse(mail.text().contains("\u202e"), mail::text);
  }

  private Mail write(Case each, Language language) {
    EndorsementRequest confirmed = confirmed(Trail.HOLDER);
    EndorsementRequest accepted = confirmed.accepted("e".repeat(26), NOW, "key");
    return switch (each) {
      case ISSUER_DECIDES -> write(NoticeKind.ENDORSED, said(confirmed, false), language);
      case PUBLISHED -> write(NoticeKind.ENDORSED, said(accepted, false), language);
      case WITHDRAWN ->
          write(
              NoticeKind.ENDORSEMENT_DECLINED,
              unsaid(confirmed.declined(null, NOW, Trail.ENDORSER)),
              language);
      case TAKEN_BACK ->
          write(
              NoticeKind.ENDORSEMENT_REVOKED,
              unsaid(accepted.revoked("Taken back", NOW, Trail.ENDORSER)),
              language);
    };
  }

  private Mail write(NoticeKind kind, Endorsed endorsed, Language language) {
    Told told = told(kind, issuer(MailSetting.PLAIN), contact("Ada", language.tag()));
    return letters.write(
        kind,
        ToldBuilder.builder(told).endorsed(endorsed).build(),
        "https://badges.example.org/unsubscribe?token=t",
        Map.of());
  }
}
