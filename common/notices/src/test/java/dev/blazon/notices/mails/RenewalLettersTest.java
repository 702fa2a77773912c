package dev.blazon.notices.mails;

import static dev.blazon.notices.mails.LetterSamples.ASSERTION;
import static dev.blazon.notices.mails.LetterSamples.END;
import static dev.blazon.notices.mails.LetterSamples.NOW;
import static dev.blazon.notices.mails.LetterSamples.assertion;
import static dev.blazon.notices.mails.LetterSamples.badge;
import static dev.blazon.notices.mails.LetterSamples.contact;
import static dev.blazon.notices.mails.LetterSamples.issuer;
import static dev.blazon.notices.mails.LetterSamples.kept;
import static dev.blazon.notices.mails.LetterSamples.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.Hold;
import dev.blazon.lifecycle.MailSetting;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.RenewalMode;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.RenewedVersion;
import dev.blazon.mail.Mail;
import dev.blazon.register.RenewalRequest;
import dev.blazon.words.Language;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What mails say of the renewal of a badge. */
class RenewalLettersTest {
  private static final String ASK =
      "https://badges.example.org/my/badges/" + ASSERTION + "/renewal";
  private static final String CRITERIA = "Show us a weld of *this* year.";
  private static final Instant EARLY = Instant.parse("2026-11-10T10:00:00Z");

  private final Letters letters =
      new Letters(new PublicUrls(URI.create("https://badges.example.org")));

  /** A case of {@code renewals_<language>.txt}, under its name there. */
  private enum Case {
    RENEWED_UNTIL,
    RENEWED_FOR_EVER,
    EXPIRING_ASK,
    EXPIRING_ASK_LATER,
    EXPIRING_ASKED,
    EXPIRING_AUTOMATIC,
    EXPIRING_HELD,
    EXPIRING_EXTERNAL,
    REFUSED_AGAIN
  }

  @ParameterizedTest
  @EnumSource
  void theyReadAsTheyAreKept(Language language) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Case each : Case.values()) {
      Mail mail = write(each, language, CRITERIA);
      all.append(each).append("\nSubject: ").append(mail.subject()).append("\n\n");
      all.append(mail.text()).append("\n========\n");
    }
    assertEquals(kept("renewals_" + language.tag() + ".txt"), all.toString());
  }

  @Test
  void bothFormsLeadToTheFormWhereThereIsOneAlone() {
    for (Case each : Case.values()) {
      Mail mail = write(each, Language.EN, CRITERIA);
      boolean asks =
          switch (each) {
            case EXPIRING_ASK, EXPIRING_ASK_LATER, REFUSED_AGAIN -> true;
            case RENEWED_UNTIL,
                RENEWED_FOR_EVER,
                EXPIRING_ASKED,
                EXPIRING_AUTOMATIC,
                EXPIRING_HELD,
                EXPIRING_EXTERNAL ->
                false;
          };
      assertEquals(asks, mail.text().contains(ASK), each::name);
      assertEquals(asks, mail.html().contains("href=\"" + ASK + "\""), each::name);
    }
  }

  /** What it takes could be read as a promise that the issuer does not make. */
  @Test
  void ofWhatIsHeldNothingIsSaidOfARenewal() {
    Mail held = write(Case.EXPIRING_HELD, Language.EN, CRITERIA);
    for (String said : List.of("renew", "a weld", "by itself")) {
      assertFalse(held.text().contains(said), held::text);
      assertFalse(held.html().contains(said), held::html);
    }
    assertTrue(held.text().contains("24 December 2026"), held::text);
  }

  @Test
  void whatTheIssuerSaysOfItIsText() {
    String html =
        write(Case.EXPIRING_ASK, Language.EN, "<img src=x> [a](javascript:b)\u202e").html();
    assertTrue(html.contains("&lt;img src=x&gt; [a](javascript:b)"), html);
    assertFalse(html.contains("\u202e"), html);
  }

  /** Where nobody renews it, it just expires. */
  @Test
  void whatIsNotRenewedJustExpires() {
    RenewalPolicy none = policy(RenewalMode.NONE, Period.ofDays(30), CRITERIA);
    String text = write(NoticeKind.EXPIRING, active(), none, null, NOW, Language.EN).text();
    assertFalse(text.contains("renew"), text);
    assertFalse(text.contains("a weld"), text);
  }

  /** The step was taken, and nothing came of it: nobody can say when it will be renewed. */
  @Test
  void whatShouldHaveBeenRenewedIsNotPromisedToBe() {
    RenewalPolicy policy = policy(RenewalMode.AUTOMATIC, Period.ofDays(30), null);
    AssertionRecord stepped = planned(policy).afterSteps(NOW);
    String text = write(NoticeKind.EXPIRING, stepped, policy, null, NOW, Language.EN).text();
    assertFalse(text.contains("by itself"), text);
  }

  @Test
  void whoWasRefusedAndIsTooLateCannotAskAgain() {
    RenewalPolicy policy = policy(RenewalMode.ON_REQUEST, Period.ofDays(30), CRITERIA);
    Mail late =
        write(
            NoticeKind.RENEWAL_REFUSED,
            active(),
            policy,
            request("Too long ago"),
            END,
            Language.EN);
    assertTrue(late.text().contains("Too long ago"), late::text);
    assertTrue(late.text().contains("Expired on: 24 December 2026"), late::text);
    assertFalse(late.text().contains(ASK), late::text);
  }

  private Mail write(Case each, Language language, String criteria) {
    Period month = Period.ofDays(30);
    RenewalPolicy asked = policy(RenewalMode.ON_REQUEST, month, criteria);
    RenewalPolicy itself = policy(RenewalMode.AUTOMATIC, month, criteria);
    RenewalPolicy external = policy(RenewalMode.EXTERNAL, month, criteria);
    NoticeKind expiring = NoticeKind.EXPIRING;
    AssertionRecord next = AssertionRecordBuilder.builder(active()).renews("d".repeat(26)).build();
    return switch (each) {
      case RENEWED_UNTIL -> write(NoticeKind.AWARDED, next, asked, null, NOW, language);
      case RENEWED_FOR_EVER ->
          write(
              NoticeKind.AWARDED,
              AssertionRecordBuilder.builder(next).expires(null).build(),
              asked,
              null,
              NOW,
              language);
      case EXPIRING_ASK -> write(expiring, active(), asked, null, NOW, language);
      case EXPIRING_ASK_LATER -> write(expiring, active(), asked, null, EARLY, language);
      case EXPIRING_ASKED -> write(expiring, active(), asked, request(null), NOW, language);
      case EXPIRING_AUTOMATIC -> write(expiring, planned(itself), itself, null, EARLY, language);
      case EXPIRING_HELD ->
          write(
              expiring,
              planned(itself).heldBack(new Hold("Not seen since", EARLY, "key")),
              itself,
              null,
              EARLY,
              language);
      case EXPIRING_EXTERNAL -> write(expiring, active(), external, null, NOW, language);
      case REFUSED_AGAIN ->
          write(
              NoticeKind.RENEWAL_REFUSED,
              active(),
              asked,
              request("The refresher is too long ago"),
              NOW,
              language);
    };
  }

  private Mail write(
      NoticeKind kind,
      AssertionRecord assertion,
      RenewalPolicy policy,
      @Nullable RenewalRequest request,
      Instant now,
      Language language) {
    BadgeRecord badge = BadgeRecordBuilder.builder(badge()).renewal(policy).build();
    return letters.write(
        kind,
        ToldBuilder.builder()
            .assertion(assertion)
            .badge(badge)
            .issuer(issuer(MailSetting.PLAIN))
            .contact(contact("Ada", language.tag()))
            .request(request)
            .endorsed(null)
            .now(now)
            .build(),
        "https://badges.example.org/unsubscribe?token=t",
        Map.of());
  }

  private static AssertionRecord active() {
    return assertion(NoticeKind.EXPIRING);
  }

  private static AssertionRecord planned(RenewalPolicy policy) {
    AssertionRecord active = active();
    return AssertionRecordBuilder.builder(active)
        .plan(policy.plan(active.issuedOn(), active.expires()))
        .build();
  }

  private static RenewalPolicy policy(RenewalMode mode, Period window, @Nullable String criteria) {
    return new RenewalPolicy(mode, window, List.of(), null, criteria, RenewedVersion.NEWEST);
  }
}
