package dev.blazon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.json.Json;
import dev.blazon.openbadges.Assertion;
import dev.blazon.openbadges.AssertionBuilder;
import dev.blazon.openbadges.IdentityObject;
import dev.blazon.openbadges.Recipient;
import dev.blazon.verification.recipient.RecipientMatch;
import dev.blazon.words.Language;
import dev.blazon.words.Words;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the page answers to who asks whose its badge is. */
class WhoseBadgeTest {
  @ParameterizedTest
  @CsvSource({
    "EMAIL, learner@example.org, learner@example.org, EXACT",
    "EMAIL, learner@example.org, Learner@Example.ORG, LOWER_CASE",
    "EMAIL, learner@example.org, else@example.org, NONE",
    "EMAIL, learner@example.org, +493012345678, NOT_COMPARABLE",
    "EMAIL, learner@example.org, '', NOT_COMPARABLE",
    "TELEPHONE, +493012345678, +493012345678, EXACT",
    "TELEPHONE, +493012345678, 0049 30 1234 5678, OTHER_FORM",
    "TELEPHONE, +493012345678, 030 12345678, NOT_COMPARABLE",
    "TELEPHONE, +493012345678, learner@example.org, NOT_COMPARABLE",
    "TELEPHONE, +493012345678, +4930999999, NONE",
    "URL, https://example.org/learner, https://example.org/learner, EXACT",
    "URL, https://example.org/learner, https://EXAMPLE.org/learner, OTHER_FORM",
    "URL, https://example.org/learner, https://example.org/else, NONE",
    "URL, https://example.org/learner, learner@example.org, NOT_COMPARABLE"
  })
  void itSaysYesOrNoOrThatItCannotBeCompared(
      Recipient.Type type, String awarded, String typed, RecipientMatch match) {
    AssertionPage page = page(hashed(type, awarded));
    assertEquals(Optional.of(type), page.asked());
    WhoseBadge answer = WhoseBadge.of(page, typed).orElseThrow();
    assertEquals(new WhoseBadge(match, type), answer);
    for (Language language : Language.values()) {
      String html = new Pages().assertion(page, new Asked(answer, false), language);
      String words = new Words(language).say(answer.key());
      assertTrue(html.contains("<span>" + words + "</span></p>"), html);
      assertFalse(html.contains(awarded), html);
      assertFalse(!typed.isEmpty() && html.contains(typed), html);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theFieldAsksForWhatTheBadgeNames(Recipient.Type type) {
    String html = new Pages().assertion(page(hashed(type, "x")), Asked.NOTHING, Language.EN);
    String field =
        switch (type) {
          case EMAIL -> "Was it awarded to this e-mail address?";
          case TELEPHONE -> "Was it awarded to this telephone number?";
          case URL -> "Was it awarded to this web address?";
        };
    assertTrue(html.contains("<label for=\"identity\">" + field + "</label>"), html);
    assertTrue(html.contains("<form method=\"post\" action=\"?lang=en#whose\">"), html);
  }

  @Test
  void nothingIsAskedWhereItIsShownOrIsNobodysOrIsGone() {
    IdentityObject clear = new IdentityObject("email", false, null, "learner@example.org");
    assertUnasked(page(clear));
    assertUnasked(page(new IdentityObject("studentId", true, "salt", "sha256$0")));
    assertUnasked(
        SampleAward.page(
            new Standing.Revoked(Instant.EPOCH, null),
            assertion(hashed(Recipient.Type.EMAIL, "learner@example.org")),
            SampleAward.badgeClass(),
            SampleAward.profile()));
  }

  private static void assertUnasked(AssertionPage page) {
    assertEquals(Optional.empty(), page.asked());
    assertEquals(Optional.empty(), WhoseBadge.of(page, "learner@example.org"));
    assertFalse(new Pages().assertion(page, Asked.NOTHING, Language.EN).contains("<form"));
  }

  private static IdentityObject hashed(Recipient.Type type, String identity) {
    return new Recipient(type, identity, true, null, null).toIdentityObject("salt");
  }

  private static AssertionPage page(IdentityObject recipient) {
    return SampleAward.page(
        new Standing.Valid(),
        assertion(recipient),
        SampleAward.badgeClass(),
        SampleAward.profile());
  }

  private static Assertion assertion(IdentityObject recipient) {
    // As it is kept, and read again.
    return Json.readStored(
        Json.write(AssertionBuilder.builder(SampleAward.assertion()).recipient(recipient).build()),
        Assertion.class);
  }
}
