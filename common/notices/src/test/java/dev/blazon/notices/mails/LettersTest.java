package dev.blazon.notices.mails;

import static dev.blazon.notices.mails.LetterSamples.ASSERTION;
import static dev.blazon.notices.mails.LetterSamples.BADGE;
import static dev.blazon.notices.mails.LetterSamples.badge;
import static dev.blazon.notices.mails.LetterSamples.contact;
import static dev.blazon.notices.mails.LetterSamples.issuer;
import static dev.blazon.notices.mails.LetterSamples.kept;
import static dev.blazon.notices.mails.LetterSamples.own;
import static dev.blazon.notices.mails.LetterSamples.told;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.IssuerRecordBuilder;
import dev.blazon.lifecycle.MailSetting;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.mail.Mail;
import dev.blazon.openbadges.BadgeClassBuilder;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.ProfileBuilder;
import dev.blazon.register.Contact;
import dev.blazon.words.Language;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The mails as they are read, in each language, and with names that nobody means well by. */
class LettersTest {
  private static final String STOP = "https://badges.example.org/unsubscribe?token=t";

  private final Letters letters =
      new Letters(new PublicUrls(URI.create("https://badges.example.org")));

  /** {@code letters_<language>.txt} beside this test has the mails of a language as text. */
  @ParameterizedTest
  @EnumSource
  void theyReadAsTheyAreKept(Language language) throws IOException {
    StringBuilder all = new StringBuilder();
    for (NoticeKind kind : NoticeKind.values()) {
      Mail mail = write(kind, contact("Ada", language.tag()), issuer(MailSetting.PLAIN));
      all.append("Subject: ").append(mail.subject()).append("\n\n").append(mail.text());
      all.append("\n========\n");
      assertEquals(language.tag(), mail.language());
      assertTrue(
          mail.html()
              .contains("lang=\"%s\" dir=\"%s\"".formatted(language.tag(), language.direction())),
          mail.html());
      assertTrue(mail.html().contains("color-scheme"), mail.html());
    }
    assertEquals(kept("letters_" + language.tag() + ".txt"), all.toString());
  }

  @ParameterizedTest
  @EnumSource
  void bothFormsSayTheSame(NoticeKind kind) {
    Mail mail = write(kind, contact("Ada", "en"), issuer(own()));
    for (String said :
        new String[] {
          "Ada",
          "Example School",
          "Welding",
          "1 November 2026",
          "https://badges.example.org/view/" + ASSERTION,
          "https://badges.example.org/verify",
          "answers@example.org",
          STOP,
          "In our own words"
        }) {
      assertAll(
          () -> assertTrue(mail.text().contains(said), said),
          () -> assertTrue(mail.html().contains(said), said));
    }
  }

  @Test
  void nothingInAMailTellsWhoOpensIt() {
    String html = write(NoticeKind.AWARDED, contact("Ada", "en"), issuer(own())).html();
    assertFalse(html.contains("ada@example.org"), html);
    assertTrue(
        html.replaceAll("(?s)<img src=\"([^\"]*)\"", "§$1§")
            .contains("§https://badges.example.org/badges/" + BADGE + "/image§"),
        html);
    assertFalse(html.contains("<script"), html);
    assertFalse(html.contains("<link"), html);
    assertFalse(html.contains("url("), html);
  }

  @Test
  void itIsInTheRecipientsLanguageElseTheIssuersElseEnglish() {
    MailSetting german = new MailSetting(null, null, "de", Map.of());
    assertEquals(
        "es", write(NoticeKind.AWARDED, contact(null, "es-MX"), issuer(german)).language());
    assertEquals("de", write(NoticeKind.AWARDED, contact(null, null), issuer(german)).language());
    assertEquals("de", write(NoticeKind.AWARDED, contact(null, "fr"), issuer(german)).language());
    assertEquals(
        "en", write(NoticeKind.AWARDED, contact(null, "fr"), issuer(MailSetting.PLAIN)).language());
  }

  @Test
  void theIssuersParagraphIsInTheMailsLanguageElseInItsOwn() {
    MailSetting setting =
        new MailSetting(
            null, null, "de", Map.of(NoticeKind.AWARDED, Map.of("de", "Gut!", "es", "¡Bien!")));
    assertTrue(
        write(NoticeKind.AWARDED, contact(null, "es"), issuer(setting)).text().contains("¡Bien!"));
    assertTrue(
        write(NoticeKind.AWARDED, contact(null, "ar"), issuer(setting)).text().contains("Gut!"));
    assertFalse(
        write(NoticeKind.REVOKED, contact(null, "de"), issuer(setting)).text().contains("Gut!"));
  }

  @Test
  void anIssuersLogoIsLinkedToWhereItIsOnTheWebAlone() {
    for (String logo :
        new String[] {"https://example.org/logo.png", "data:image/png;base64,AAAA"}) {
      IssuerRecord issuer = issuer(own());
      IssuerRecord shown =
          IssuerRecordBuilder.builder(issuer)
              .profile(ProfileBuilder.builder(issuer.profile()).image(Image.at(logo)).build())
              .build();
      assertEquals(
          logo.startsWith("https"),
          write(NoticeKind.AWARDED, contact(null, "en"), shown).html().contains(logo));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A\r\nBcc: victim@example.org",
        "A\nX: y",
        "A\u2028B\u0085C",
        "A\u0000\u001b[31m",
        "A\u202egnp\u2066"
      })
  void noNameAddsAHeaderOrTurnsTheTextAround(String name) {
    IssuerRecord evil =
        IssuerRecordBuilder.builder(issuer(new MailSetting(name, null, null, Map.of())))
            .profile(ProfileBuilder.builder(issuer(MailSetting.PLAIN).profile()).name(name).build())
            .build();
    Mail mail =
        letters.write(
            NoticeKind.AWARDED,
            ToldBuilder.builder(told(NoticeKind.AWARDED, evil, contact(name, "en")))
                .badge(
                    BadgeRecordBuilder.builder(badge())
                        .badgeClass(
                            BadgeClassBuilder.builder(badge().badgeClass()).name(name).build())
                        .build())
                .build(),
            STOP,
            Map.of());
    for (String header :
        new String[] {mail.subject(), mail.fromName(), String.valueOf(mail.toName())}) {
      assertFalse(
          header
              .codePoints()
              .anyMatch(
                  c -> Character.isISOControl(c) || c == 0x2028 || c == 0x202e || c == 0x2066),
          header);
    }
    assertFalse(mail.html().contains("\u202e"), mail.html());
  }

  @Test
  void markupInNamesIsText() {
    IssuerRecord issuer =
        issuer(
            new MailSetting(
                null, null, null, Map.of(NoticeKind.AWARDED, Map.of("en", "<b>Well</b> & done"))));
    IssuerRecord evil =
        IssuerRecordBuilder.builder(issuer)
            .profile(
                ProfileBuilder.builder(issuer.profile())
                    .name("\"><img src=x onerror=alert(1)>")
                    .build())
            .build();
    String html = write(NoticeKind.AWARDED, contact("<script>x</script>", "en"), evil).html();
    for (String markup : new String[] {"<img src=x", "<script", "<b>"}) {
      assertFalse(html.contains(markup), html);
    }
    assertTrue(html.contains("&lt;b&gt;Well&lt;/b&gt; &amp; done"), html);
  }

  /** Programs show a name in place of the address, and one with an at sign looks like another. */
  @Test
  void noNameLooksLikeAnAddress() {
    IssuerRecord issuer = issuer(MailSetting.PLAIN);
    IssuerRecord evil =
        IssuerRecordBuilder.builder(issuer)
            .profile(ProfileBuilder.builder(issuer.profile()).name("security@bank.example").build())
            .build();
    assertEquals(
        "security bank.example", write(NoticeKind.AWARDED, contact(null, "en"), evil).fromName());
  }

  private Mail write(NoticeKind kind, Contact contact, IssuerRecord issuer) {
    return letters.write(kind, told(kind, issuer, contact), STOP, Map.of());
  }
}
