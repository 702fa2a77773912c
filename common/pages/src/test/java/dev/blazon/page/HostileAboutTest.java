package dev.blazon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Profile;
import dev.blazon.openbadges.ProfileBuilder;
import dev.blazon.openbadges.Related;
import dev.blazon.words.Language;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text of a badge and an issuer would like to be more than text on their pages. */
class HostileAboutTest {
  private static final String MARKUP =
      "\"'><script>alert(1)</script><img src=x onerror=alert(2)></title>";

  private final Pages pages = new Pages();

  @Test
  void noTextBecomesMarkup() {
    String badge = badge(name -> "§" + name + "§" + MARKUP);
    String issuer = issuer(name -> "§" + name + "§" + MARKUP);

    for (String html : List.of(badge, issuer)) {
      assertFalse(html.contains("<script"), html);
      assertEquals(2, html.split("</title>", -1).length, html);
      assertEquals(2, html.split("<img ", -1).length, "the badge's own image is the only one");
    }
    for (String name :
        List.of("name", "description", "narrative", "id", "targetName", "targetCode", "tags")) {
      assertTrue(badge.contains("§" + name + "§"), () -> name + " is not shown in " + badge);
    }
    for (String name : List.of("name", "description", "url", "email", "id")) {
      assertTrue(issuer.contains("§" + name + "§"), () -> name + " is not shown in " + issuer);
    }
    assertTrue(badge.contains("<meta property=\"og:title\" content=\"§name§&#34;"), badge);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "//elsewhere.example.org/",
        "https://user:pass@elsewhere.example.org/",
        "https://elsewhere.example.org/\" onclick=\"alert(1)"
      })
  void noSuchUrlBecomesALink(String url) {
    for (String html : List.of(badge(name -> url), issuer(name -> url))) {
      for (String link : HostilePageTest.links(html)) {
        assertTrue(
            !HostilePageTest.isOthers(link) || link.equals("https://union.example.org/"), link);
      }
    }
  }

  private String badge(UnaryOperator<String> text) {
    BadgeClass badge =
        SampleAward.badgeClass()
            .withRelated(List.of(new Related("BadgeClass", "https://x.example.org/", "2", "de")));
    return pages.badge(
        SampleCatalog.badgePage(
            HostilePageTest.spoilt(badge, BadgeClass.class, text),
            HostilePageTest.spoilt(SampleAward.profile(), Profile.class, text),
            SampleCatalog.PNG),
        Language.EN);
  }

  private String issuer(UnaryOperator<String> text) {
    Profile sample = SampleAward.profile();
    Profile full =
        ProfileBuilder.builder()
            .id(sample.id())
            .name(sample.name())
            .url(sample.url())
            .email(sample.email())
            .telephone("+64")
            .description("A school")
            .image(new Image("https://x.example.org/logo.png", "A logo", null))
            .publicKey(sample.publicKey())
            .revocationList(sample.revocationList())
            .additional(AdditionalProperties.NONE)
            .build();
    BadgeTile tile =
        SampleCatalog.tile(
            HostilePageTest.spoilt(SampleAward.badgeClass(), BadgeClass.class, text));
    return pages.issuer(
        SampleCatalog.issuerPage(
            HostilePageTest.spoilt(full, Profile.class, text), true, null, List.of(tile)),
        Language.EN);
  }
}
