package dev.blazon.artwork;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.blazon.artwork.SetArtwork.Refusal;
import dev.blazon.baking.Baking;
import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.KeptDesign;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.ImageFile;
import dev.blazon.openbadges.Sha256;
import dev.blazon.service.BadgeView;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.ImageKeys;
import dev.blazon.store.Recorded;
import dev.blazon.store.Result;
import dev.blazon.store.Results;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SetArtworkTest extends ArtworkScene {
  private final Recorded recorded = new Recorded(store);
  private final SetArtwork set = new SetArtwork(store, images, new Commits(recorded, clock), URLS);

  @Test
  void anImageIsKeptUnderItsHashAndTheBadgeNamesIt() {
    BadgeRecord badge = badge(null, false);
    BadgeView view = Results.success(set(badge, PNG, "image/png", null));

    Artwork artwork = new Artwork(Sha256.hex(PNG), "image/png");
    BadgeRecord changed = withArtwork(badge, artwork);
    assertEquals(List.of(new Change.ReplaceBadge(changed)), recorded.changes());
    assertEquals(BadgeView.of(changed), view);
    ImageFile kept = images.get(ImageKeys.artwork(issuer, artwork)).orElseThrow();
    assertArrayEquals(PNG, kept.bytes());
    assertEquals("image/png", kept.mediaType());
    assertEquals(Set.of(ImageKeys.artwork(issuer, artwork)), images.keys());
  }

  @Test
  void whatItWasComposedOfIsKeptBesideIt() {
    BadgeRecord badge = badge(null, false);
    Results.success(set(badge, PNG, "image/png", DESIGN));

    KeptDesign.Picture icon = new KeptDesign.Picture(Sha256.hex(ICON.bytes()), ICON.mediaType());
    KeptDesign design = new KeptDesign(Map.of("preset", "tide"), Map.of("icon", icon));
    Artwork artwork = new Artwork(Sha256.hex(PNG), "image/png", design);
    assertEquals(List.of(new Change.ReplaceBadge(withArtwork(badge, artwork))), recorded.changes());
    assertEquals(ICON, images.get(ImageKeys.design(issuer, icon)).orElseThrow());
  }

  @Test
  void anImageThatIsUploadedTakesTheDesignAway() {
    BadgeRecord badge =
        badge(new Artwork("hash", "image/png", new KeptDesign(Map.of(), Map.of())), false);
    Results.success(set(badge, PNG, "image/png", null));
    assertEquals(
        new Artwork(Sha256.hex(PNG), "image/png"), store.badge(badge.id()).orElseThrow().artwork());
  }

  @Test
  void anSvgIsKeptWithoutWhatEditorsLeave() {
    BadgeRecord badge = badge(null, false);
    Results.success(set(badge, svg("<!-- by me --><circle r=\"4\"/>"), "image/svg+xml", null));

    Artwork artwork = store.badge(badge.id()).orElseThrow().artwork();
    ImageFile kept = images.get(images.keys().iterator().next()).orElseThrow();
    assertEquals(new Artwork(Sha256.hex(kept.bytes()), "image/svg+xml"), artwork);
    assertFalse(new String(kept.bytes(), StandardCharsets.UTF_8).contains("by me"));
  }

  @Test
  void aBadgeOfAnotherIssuerOrOfNobodyIsUnknown() {
    BadgeRecord badge = badge(null, false);
    Refusal unknown = new Refusal.UnknownBadge();
    assertRefused(unknown, set.set(ids.next(), badge.id(), PNG, "image/png", DESIGN, "key"));
    assertRefused(unknown, set.set(issuer, ids.next(), PNG, "image/png", DESIGN, "key"));
    assertRefused(unknown, set.set(issuer, "no id", PNG, "image/png", DESIGN, "key"));
  }

  @Test
  void anAwardedBadgeStaysAsItIs() {
    BadgeRecord badge = badge(new Artwork("hash", "image/png"), true);
    assertRefused(new Refusal.AlreadyAwarded(), set(badge, PNG, "image/png", DESIGN));
  }

  @Test
  void whatIsNoImageIsRefused() {
    BadgeRecord badge = badge(null, false);
    assertInstanceOf(
        Refusal.Unreadable.class, refusal(set(badge, new byte[] {1, 2}, "image/png", null)));
  }

  @Test
  void anImageOfAnotherTypeIsRefused() {
    BadgeRecord badge = badge(null, false);
    assertRefused(new Refusal.OtherType("image/png"), set(badge, PNG, "image/svg+xml", null));
  }

  @Test
  void anSvgThatActsIsRefused() {
    BadgeRecord badge = badge(null, false);
    byte[] acting = svg("<script>alert(1)</script>");
    Refusal.Unsafe unsafe =
        assertInstanceOf(Refusal.Unsafe.class, refusal(set(badge, acting, "image/svg+xml", null)));
    assertEquals("script", unsafe.findings().getFirst().element());
  }

  @Test
  void anImageWithoutRoomForAnAwardIsRefused() {
    BadgeRecord badge = badge(null, false);
    byte[] large = svg("<text>" + "x".repeat(Baking.MAX_BYTES - 1_000) + "</text>");
    assertInstanceOf(Refusal.Unreadable.class, refusal(set(badge, large, "image/svg+xml", null)));
  }

  private Result<BadgeView, Refusal> set(
      BadgeRecord badge, byte[] image, String mediaType, @Nullable SubmittedDesign composedOf) {
    return set.set(issuer, badge.id(), image, mediaType, composedOf, "key");
  }

  private void assertRefused(Refusal expected, Result<BadgeView, Refusal> result) {
    assertEquals(expected, refusal(result));
  }

  private Refusal refusal(Result<BadgeView, Refusal> result) {
    Refusal refusal = Results.refusal(result);
    assertEquals(List.of(), recorded.changes());
    assertEquals(Set.of(), images.keys());
    return refusal;
  }

  private static BadgeRecord withArtwork(BadgeRecord badge, Artwork artwork) {
    return BadgeRecordBuilder.builder()
        .id(badge.id())
        .issuer(badge.issuer())
        .badgeClass(badge.badgeClass().withImage(URLS.badgeImage(badge.id())))
        .verification(badge.verification())
        .expiryPolicy(badge.expiryPolicy())
        .artwork(artwork)
        .awarded(false)
        .createdAt(badge.createdAt())
        .version(2)
        .trail(new Trail("first-key", "key"))
        .renewal(RenewalPolicy.NONE)
        .build();
  }

  private static byte[] svg(String content) {
    return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">" + content + "</svg>")
        .getBytes(StandardCharsets.UTF_8);
  }
}
