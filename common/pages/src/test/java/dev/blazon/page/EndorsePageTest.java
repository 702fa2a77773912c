package dev.blazon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.endorsing.EndorsementFault;
import dev.blazon.endorsing.EndorsementFault.Field;
import dev.blazon.endorsing.EndorsementFault.Problem;
import dev.blazon.endorsing.EndorsementTyped;
import dev.blazon.lifecycle.Endorser;
import dev.blazon.lifecycle.Subject;
import dev.blazon.page.EndorsingStep.Address;
import dev.blazon.page.EndorsingStep.Preview;
import dev.blazon.words.Language;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on which somebody endorses who was asked to. */
class EndorsePageTest {
  private static final String MARKUP =
      "\"'><script>alert(1)</script><img src=x onerror=alert(2)></textarea></title>";
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final EndorsedShown BADGE =
      new EndorsedShown(
          Subject.Kind.ASSERTION, "Welding", "Can weld", "/badges/b/image", "/view/a", "School");
  private static final EndorsementTyped SAID =
      EndorsementTyped.of("She is *good*.", "Grace Hopper", "Admiral", "Navy", true, "");
  private static final Preview PREVIEW =
      new Preview(
          new Endorser(
              "Grace Hopper", "Admiral", "Navy", Endorser.Proof.ADDRESS, "navy.example", NOW),
          "She is *good*.",
          "d16e57");

  private final Pages pages = new Pages();

  static List<EndorsingStep> steps() {
    return List.of(
        open(null, new Address.Known("navy.example")),
        open(PREVIEW, new Address.Known("navy.example")),
        open(null, new Address.Asked()),
        open(null, new Address.None()),
        new EndorsingStep.TooLate(NOW),
        new EndorsingStep.Gone(),
        new EndorsingStep.Confirmed(PREVIEW, NOW),
        new EndorsingStep.Accepted("/endorsements/e/view", NOW),
        new EndorsingStep.Ended("endorse.declined", "Not now", NOW),
        new EndorsingStep.Ended("endorse.declined-by-you", null, NOW),
        new EndorsingStep.Ended("endorse.revoked", null, NOW),
        new EndorsingStep.Ended("endorse.revoked-by-you", null, NOW));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void everyStepIsSaidInEveryLanguage(EndorsingStep step) {
    for (Language language : Language.values()) {
      String html = pages.endorse(page(step, BADGE, "endorse.closed"), language);
      assertTrue(html.contains("<html lang=\"" + language.tag() + "\""), html);
      assertFalse(html.contains("{0}"), html);
      assertTrue(html.contains("?lang=de&amp;token=t0ken"), "other languages lead here");
    }
  }

  /** Whoever cannot do anything more has no form, and a form does what its button says. */
  @ParameterizedTest
  @CsvSource({
    "0, save decline",
    "1, confirm save decline",
    "2, save decline",
    "3, save decline",
    "4, ''",
    "5, ''",
    "6, revoke",
    "7, revoke",
    "8, ''",
    "9, ''",
    "10, ''",
    "11, ''"
  })
  void eachStepOffersWhatCanBeDoneThen(int step, String acts) {
    String html = html(steps().get(step));
    List<String> offered =
        Pattern.compile("name=\"do\" value=\"(\\w+)\"")
            .matcher(html)
            .results()
            .map(match -> match.group(1))
            .toList();
    assertEquals(acts.isEmpty() ? List.of() : List.of(acts.split(" ")), offered);
    assertEquals(offered.size(), html.split("<form ", -1).length - 1);
    assertEquals(offered.size(), html.split("name=\"token\" value=\"t0ken\"", -1).length - 1);
  }

  @Test
  void thePreviewIsWhatEverybodyWillSee() {
    String html = html(open(PREVIEW, new Address.Known("navy.example")));
    assertTrue(html.contains("She is <em>good</em>."), html);
    assertTrue(html.contains("Has shown control of an e-mail address at navy.example"), html);
    assertTrue(html.contains("name=\"seen\" value=\"d16e57\""), html);
  }

  @Test
  void whatIsProvenIsSaid() {
    assertTrue(said(Endorser.Proof.ADDRESS).contains("control of an e-mail address<"));
    assertTrue(said(Endorser.Proof.LINK).contains("opened a link that was given"));
  }

  private String said(Endorser.Proof proof) {
    Endorser by = new Endorser("Grace Hopper", null, null, proof, null, NOW);
    return html(new EndorsingStep.Confirmed(new Preview(by, "Good", "d"), NOW));
  }

  @ParameterizedTest
  @CsvSource({
    "ASSERTION, true, Ada, Ada asks you to endorse this badge.",
    "ASSERTION, true, , The holder of this badge asks you to endorse it.",
    "ASSERTION, false, Ada, School asks you to endorse a badge that it has awarded.",
    "BADGE_CLASS, false, , School asks you to endorse a badge that it awards.",
    "PROFILE, false, , School asks you to endorse it as an issuer of badges."
  })
  void whoAsksIsNamed(Subject.Kind kind, boolean holder, @Nullable String name, String asked) {
    EndorsedShown endorsed = new EndorsedShown(kind, "Welding", null, null, null, "School");
    EndorsePage page =
        EndorsePageBuilder.builder()
            .token("t0ken")
            .endorsed(endorsed)
            .holder(name)
            .askedByHolder(holder)
            .message(null)
            .step(open(null, new Address.None()))
            .said(null)
            .build();
    String html = pages.endorse(page, Language.EN);
    assertTrue(html.contains(asked), html);
    assertFalse(html.contains("<h2 id=\"endorsed\" dir=\"auto\">\n<a"), "it is private");
  }

  /** The address is asked for where it is needed, and the domain where there is one to be shown. */
  @Test
  void onlyWhatIsNeededIsAskedFor() {
    String known = html(open(null, new Address.Known("navy.example")));
    assertFalse(known.contains("name=\"address\""), known);
    assertTrue(known.contains("I have an address at navy.example"), known);
    String asked = html(open(null, new Address.Asked()));
    assertTrue(asked.contains("name=\"address\""), asked);
    assertTrue(asked.contains("name=\"domain\""), asked);
    String none = html(open(null, new Address.None()));
    assertFalse(none.contains("name=\"address\"") || none.contains("name=\"domain\""), none);
  }

  @ParameterizedTest
  @EnumSource(
      value = Field.class,
      names = {"MESSAGE"},
      mode = EnumSource.Mode.EXCLUDE)
  void whatIsWrongStandsAtItsField(Field field) {
    for (Problem problem : Problem.values()) {
      String html =
          html(
              new EndorsingStep.Open(
                  NOW,
                  null,
                  SAID,
                  List.of(
                      new EndorsementFault(field, problem),
                      new EndorsementFault(
                          field == Field.COMMENT ? Field.NAME : Field.COMMENT, problem)),
                  new Address.Asked()));
      String id = field.name().toLowerCase(Locale.ROOT);
      String input = html.substring(html.indexOf(" id=\"" + id + "\""));
      String tag = input.substring(0, input.indexOf('>'));
      assertTrue(tag.contains("aria-invalid=\"true\""), tag);
      assertTrue(tag.contains(id + "-error\""), tag);
      assertTrue(tag.contains(" autofocus"), tag);
      assertEquals(2, html.split(" autofocus", -1).length, "one has the focus");
      assertEquals(3, html.split("role=\"alert\"", -1).length, html);
    }
  }

  @Test
  void noTextBecomesMarkup() {
    EndorsementTyped typed =
        new EndorsementTyped(
            "§comment§" + MARKUP,
            "§name§" + MARKUP,
            "§role§" + MARKUP,
            "§organisation§" + MARKUP,
            true,
            "§address§" + MARKUP);
    Preview preview =
        new Preview(
            new Endorser(
                "§by§" + MARKUP,
                "§their role§" + MARKUP,
                "§theirs§" + MARKUP,
                Endorser.Proof.ADDRESS,
                "§domain§" + MARKUP,
                NOW),
            "§said§" + MARKUP + "\n\n[x](javascript:alert(1))",
            "§digest§" + MARKUP);
    for (EndorsingStep step :
        List.of(
            new EndorsingStep.Open(
                NOW, preview, typed, List.of(), new Address.Known("§known§" + MARKUP)),
            new EndorsingStep.Open(NOW, preview, typed, List.of(), new Address.Asked()),
            new EndorsingStep.Confirmed(preview, NOW),
            new EndorsingStep.Ended("endorse.declined", "§reason§" + MARKUP, NOW))) {
      EndorsePage page =
          EndorsePageBuilder.builder()
              .token("§token§" + MARKUP)
              .endorsed(
                  new EndorsedShown(
                      Subject.Kind.ASSERTION,
                      "§badge§" + MARKUP,
                      "§description§" + MARKUP,
                      "/badges/b/image",
                      "/view/a",
                      "§issuer§" + MARKUP))
              .holder("§holder§" + MARKUP)
              .askedByHolder(true)
              .message("§message§" + MARKUP)
              .step(step)
              .said(null)
              .build();
      String html = pages.endorse(page, Language.EN);
      assertFalse(html.contains("<script"), html);
      assertFalse(html.contains("javascript:"), html);
      assertEquals(2, html.split("</title>", -1).length, html);
      assertEquals(2, html.split("<img ", -1).length, "the badge's own image is the only one");
      boolean form = step instanceof EndorsingStep.Open;
      assertEquals(form ? 2 : 1, html.split("</textarea>", -1).length, html);
      for (String shown : List.of("badge", "description", "issuer", "holder", "message")) {
        assertTrue(html.contains("§" + shown + "§"), () -> shown + " is not shown in " + html);
      }
    }
  }

  /** What was typed is in the page alone, and nothing of it in a log. */
  @Test
  void noLogHasTheTokenOrWhatIsSaid() {
    assertEquals("EndorsePage[]", page(open(PREVIEW, new Address.None()), BADGE, null).toString());
  }

  @Test
  void whoHasNoGoodLinkIsToldWhatToDo() {
    for (Language language : Language.values()) {
      assertTrue(pages.unknownEndorsing(language).contains("<h1>"));
      assertTrue(pages.endorserMailed(language).contains("<h1>"));
    }
    assertTrue(pages.unknownEndorsing(Language.EN).contains("ask whoever gave you the link"));
  }

  private String html(EndorsingStep step) {
    return pages.endorse(page(step, BADGE, null), Language.EN);
  }

  private static EndorsingStep open(@Nullable Preview preview, Address address) {
    return new EndorsingStep.Open(NOW, preview, SAID, List.of(), address);
  }

  private static EndorsePage page(
      EndorsingStep step, @Nullable EndorsedShown endorsed, @Nullable String said) {
    return EndorsePageBuilder.builder()
        .token("t0ken")
        .endorsed(endorsed)
        .holder("Ada")
        .askedByHolder(true)
        .message("Would you?")
        .step(step)
        .said(said)
        .build();
  }
}
