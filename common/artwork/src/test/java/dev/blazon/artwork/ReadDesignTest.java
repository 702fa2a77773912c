package dev.blazon.artwork;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.artwork.ReadDesign.Outcome;
import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.KeptDesign;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadDesignTest extends ArtworkScene {
  private final ReadDesign read = new ReadDesign(store, images);
  private final KeptDesign design = DESIGN.keep(issuer, images);

  @Test
  void whatABadgeWasComposedOfIsGivenToItsIssuer() {
    BadgeRecord badge = badge(new Artwork("hash", "image/png", design), true);
    assertEquals(new Outcome.Found(design), read.of(issuer, badge.id()));
    assertEquals(Optional.of(ICON), read.picture(issuer, design, "icon"));
  }

  @Test
  void aPictureIsItsIssuersAlone() {
    assertEquals(Optional.empty(), read.picture(ids.next(), design, "icon"));
    assertEquals(Optional.empty(), read.picture(issuer, design, "background"));
  }

  @Test
  void whatWasUploadedAsItIsHasNoDesign() {
    assertEquals(
        new Outcome.NoDesign(),
        read.of(issuer, badge(new Artwork("hash", "image/png"), false).id()));
    assertEquals(new Outcome.NoDesign(), read.of(issuer, badge(null, false).id()));
  }

  @Test
  void aBadgeOfAnotherIssuerOrOfNobodyIsUnknown() {
    BadgeRecord badge = badge(new Artwork("hash", "image/png", design), true);
    assertEquals(new Outcome.UnknownBadge(), read.of(ids.next(), badge.id()));
    assertEquals(new Outcome.UnknownBadge(), read.of(issuer, ids.next()));
    assertEquals(new Outcome.UnknownBadge(), read.of(issuer, "no id"));
  }
}
