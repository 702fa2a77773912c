package dev.blazon.artwork;

import dev.blazon.artwork.drawing.TestImages;
import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.BadgeClassBuilder;
import dev.blazon.openbadges.Criteria;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.ImageFile;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.store.Change;
import dev.blazon.store.InMemoryImages;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.TestClock;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Set-up for tests of a badge's artwork: an issuer's badges in memory, and images to give them. */
abstract class ArtworkScene {
  static final PublicUrls URLS = new PublicUrls(URI.create("https://badges.example.org"));
  static final byte[] PNG = TestImages.png();

  /** The icon of a design, as it was uploaded. */
  static final ImageFile ICON = new ImageFile(new byte[] {1, 2, 3}, "image/jpeg");

  static final SubmittedDesign DESIGN =
      new SubmittedDesign(Map.of("preset", "tide"), Map.of("icon", ICON));

  final TestClock clock = new TestClock();
  final InMemoryStore store = new InMemoryStore();
  final InMemoryImages images = new InMemoryImages();
  final Ids ids = new Ids(new SecureRandom());
  final String issuer = ids.next();

  /** A badge that is kept, with words for its image and this artwork. */
  BadgeRecord badge(@Nullable Artwork artwork, boolean awarded) {
    String id = ids.next();
    BadgeRecord badge =
        BadgeRecordBuilder.builder()
            .id(id)
            .issuer(issuer)
            .badgeClass(
                BadgeClassBuilder.builder()
                    .id(URLS.badge(id))
                    .name("Welding")
                    .description("Can weld")
                    .image(new Image(null, "A torch", null))
                    .criteria(new Criteria(null, "Weld something"))
                    .issuer(URLS.issuer(issuer))
                    .version("1")
                    .additional(AdditionalProperties.NONE)
                    .build())
            .verification(VerificationType.HOSTED)
            .expiryPolicy(ExpiryPolicy.REVOKE)
            .artwork(artwork)
            .awarded(awarded)
            .createdAt(clock.instant())
            .version(1)
            .trail(Trail.of("first-key"))
            .renewal(RenewalPolicy.NONE)
            .build();
    store.commit(List.of(new Change.AddBadge(badge)), null);
    return badge;
  }
}
