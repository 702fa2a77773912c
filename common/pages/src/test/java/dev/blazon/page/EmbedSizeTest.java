package dev.blazon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.BadgeClassBuilder;
import dev.blazon.openbadges.Profile;
import dev.blazon.openbadges.ProfileBuilder;
import dev.blazon.words.Language;
import dev.blazon.words.Words;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How large the frame is that other sites show the small card in. */
class EmbedSizeTest {
  private static final Words ENGLISH = new Words(Language.EN);
  private static final String LONG = "word ".repeat(100);

  @Test
  void itIsAsWideAndAsHighAsTheSiteAllows() {
    AssertionPage page = page("Welding", "Harbour College");
    assertEquals(new EmbedSize(480, 200), EmbedSize.of(page, ENGLISH, null, null));
    assertEquals(new EmbedSize(480, 200), EmbedSize.of(page, ENGLISH, 2_000, 2_000));
    assertEquals(new EmbedSize(320, 200), EmbedSize.of(page, ENGLISH, 320, 200));
    assertEquals(new EmbedSize(321, 50), EmbedSize.of(page, ENGLISH, 321, 50));
    assertEquals(new EmbedSize(1, 1), EmbedSize.of(page, ENGLISH, 1, 1));
  }

  /**
   * By the measures of {@code style.css}: of a name four lines are shown and of an issuer two, in
   * 18.4 × 1.2 and 16 × 1.4 pixels each; the wide card has 16 around it, the narrow one 12 and no
   * time of the check; and no card is lower than its image.
   */
  @ParameterizedTest
  @CsvSource({
    "W, 480, 170", // the image of 136
    "W, 320, 185",
    "W, 321, 228",
    "word, 480, 210", // three lines
    "word, 320, 251",
    "long, 480, 232",
    "long, 200, 273",
    "unbroken, 480, 188", // two lines
    "unbroken, 320, 229",
    "narrow, 480, 188",
    "capitals, 480, 232",
    "han, 480, 210",
    "arabic, 400, 277",
    "marks, 480, 210"
  })
  void textsHaveTheirLines(String name, int width, int height) {
    assertEquals(
        height,
        EmbedTextHeight.height(
            page(NAMES.getOrDefault(name, ""), "Harbour College"), ENGLISH, width));
  }

  @Test
  void anIssuerHasTwoLines() {
    assertEquals(254, EmbedTextHeight.height(page(LONG, LONG), ENGLISH, 480));
    assertEquals(254, EmbedTextHeight.height(page(LONG, LONG + LONG), ENGLISH, 480));
  }

  /** Down to a single pixel, which a site may ask for. */
  @Test
  void aNarrowerCardIsNeverLower() {
    AssertionPage page = page(LONG, LONG);
    for (int width = 1; width < 480; width++) {
      if (width != 320) {
        int height = EmbedTextHeight.height(page, ENGLISH, width);
        assertTrue(
            height >= EmbedTextHeight.height(page, ENGLISH, width + 1), width + " is " + height);
      }
    }
  }

  private static final Map<String, String> NAMES =
      Map.of(
          "W", "W",
          "word", "word ".repeat(12),
          "long", LONG,
          "unbroken", "x".repeat(40),
          "han", "字".repeat(30),
          "arabic", "مرحبا ".repeat(12),
          "narrow", "iii ".repeat(20),
          "capitals", "WWW ".repeat(20),
          "marks", "e\u0301".repeat(60));

  private static AssertionPage page(String badge, String issuer) {
    BadgeClass of = SampleAward.badgeClass();
    Profile by = SampleAward.profile();
    return SampleAward.page(
        new Standing.Valid(),
        SampleAward.assertion(),
        BadgeClassBuilder.builder(of).name(badge).build(),
        ProfileBuilder.builder()
            .id(by.id())
            .name(issuer)
            .url(by.url())
            .email(by.email())
            .publicKey(by.publicKey())
            .revocationList(by.revocationList())
            .related(by.related())
            .additional(by.additional())
            .build());
  }
}
