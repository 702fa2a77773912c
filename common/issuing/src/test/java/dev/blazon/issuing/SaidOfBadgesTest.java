package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.TooMuchSaid;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.BadgeClassBuilder;
import dev.blazon.openbadges.Criteria;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Related;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A badge of which so much is said that nothing more fits. */
class SaidOfBadgesTest {
  private static final Image NO_WORDS = Image.at("https://example.org/badge/image");

  private String description = "";

  @BeforeEach
  void sayAsMuchAsFits() {
    int fits = 0;
    int tooMany = 1 << 19;
    while (tooMany - fits > 1) {
      int tried = (fits + tooMany) / 2;
      description = "x".repeat(tried);
      if (isTooMuch(NO_WORDS)) {
        tooMany = tried;
      } else {
        fits = tried;
      }
    }
    description = "x".repeat(fits);
  }

  @Test
  void oneByteMoreIsRefusedByName() {
    Said.check(badge(NO_WORDS));
    description += "x";
    TooMuchSaid refused = assertThrows(TooMuchSaid.class, () -> Said.check(badge(NO_WORDS)));
    assertTrue(String.valueOf(refused.getMessage()).contains("the badge"), refused::toString);
  }

  @Test
  void whatBlazonAddsItselfIsNotCounted() {
    Said.check(badge(NO_WORDS, Related.badgeClass("https://example.org/badges/next", "2")));
    Said.check(badge(Image.at("https://example.org/" + "x".repeat(100))));
  }

  @Test
  void whatTheIssuerSaysIs() {
    assertThrows(
        TooMuchSaid.class,
        () ->
            Said.check(
                badge(
                    NO_WORDS,
                    new Related("BadgeClass", "https://example.org/badges/other", null, null))));
    assertThrows(
        TooMuchSaid.class, () -> Said.check(badge(new Image(NO_WORDS.id(), "A torch", null))));
  }

  private boolean isTooMuch(@Nullable Image image) {
    try {
      Said.check(badge(image));
      return false;
    } catch (TooMuchSaid e) {
      return true;
    }
  }

  private BadgeClass badge(@Nullable Image image, Related... related) {
    return BadgeClassBuilder.builder()
        .id("https://example.org/badge")
        .name("Welding")
        .description(description)
        .image(image)
        .criteria(new Criteria(null, "Weld something"))
        .issuer("https://example.org/issuer")
        .alignment(List.of())
        .tags(List.of())
        .version("1")
        .related(List.of(related))
        .additional(AdditionalProperties.NONE)
        .build();
  }
}
