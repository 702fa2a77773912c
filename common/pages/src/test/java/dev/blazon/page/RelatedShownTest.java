package dev.blazon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.openbadges.Related;
import dev.blazon.page.RelatedShown.Kind;
import dev.blazon.words.Language;
import dev.blazon.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelatedShownTest {
  private static final PublicUrls URLS = SampleAward.URLS;
  private static final String ID = "b".repeat(26);
  private static final Words ENGLISH = new Words(Language.EN);

  @ParameterizedTest
  @CsvSource({"10, NEWER, true", "9, SAME, false", "8, EARLIER, true", ", OTHER, false"})
  void anotherBadgeOfOursIsNamedForItsVersion(@Nullable String version, Kind kind, boolean told) {
    RelatedShown shown =
        RelatedShown.of(new Related("BadgeClass", URLS.badge(ID), version, null), "9", URLS);
    assertEquals(new RelatedShown(kind, version, null, "/badges/" + ID + "/view", true), shown);
    String text = shown.text(ENGLISH);
    assertEquals(told, text.contains(String.valueOf(version)), text);
  }

  @Test
  void whatIsNoBadgeOfOursIsAStrangersLink() {
    for (String url :
        new String[] {
          "https://other.example.org/1",
          URLS.issuer(ID),
          URLS.badgePage(ID),
          URLS.badgeImage(ID),
          URLS.home()
        }) {
      assertEquals(
          new RelatedShown(Kind.OTHER, "2", "de", url, false),
          RelatedShown.of(new Related("BadgeClass", url, "2", "de"), "1", URLS));
    }
  }

  @Test
  void anotherLanguageIsNamed() {
    String german =
        RelatedShown.of(
                new Related("BadgeClass", "https://other.example.org/1", null, "de"), "1", URLS)
            .text(ENGLISH);
    assertEquals(true, german.contains("German"), german);
  }
}
