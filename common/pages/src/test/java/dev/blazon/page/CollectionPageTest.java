package dev.blazon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.words.Language;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CollectionPageTest {
  private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

  private final CollectionPage page =
      new CollectionPage(
          "a".repeat(26),
          "Bridges",
          List.of(
              entry("/badges/good/artwork", new Standing.Valid()),
              entry("/badges/revoked/artwork", new Standing.Revoked(NOW, null)),
              entry("/badges/good/artwork", new Standing.Valid()),
              entry("/badges/expired/artwork", new Standing.Expired(NOW)),
              entry("/badges/invalid/artwork", new Standing.Invalid())),
          SampleAward.URLS);

  private static EntryShown entry(String artwork, Standing standing) {
    return EntryShownBuilder.builder()
        .place(0)
        .iri("https://badges.example.org/assertions/" + "b".repeat(26))
        .badge("Bridge builder")
        .issuer("Bridge Academy")
        .standing(standing)
        .status("ANY")
        .artworkPath(artwork)
        .path("/view/" + "b".repeat(26))
        .build();
  }

  @Test
  void whatOtherSitesShowHasEachPictureOnceAndNoneOfWhatWasTakenBack() {
    assertEquals(List.of("/badges/good/artwork", "/badges/expired/artwork"), page.pictures());
    String embed = new Pages().collectionEmbed(page, Theme.LIGHT, Language.EN);
    assertTrue(embed.contains("3 badges"), embed);
    assertFalse(embed.contains("/badges/revoked/artwork"), embed);
  }

  @Test
  void thePageShowsWhatWasTakenBackAsItIsAndTellsNetworksOfTheOthers() {
    String html = new Pages().collection(page, Language.EN);
    assertTrue(html.contains("/badges/revoked/artwork"), html);
    assertTrue(html.contains("5 badges"), html);
    assertTrue(html.contains("property=\"og:description\" content=\"3 badges"), html);
    assertTrue(html.contains("\"numberOfItems\":3"), html);
  }
}
