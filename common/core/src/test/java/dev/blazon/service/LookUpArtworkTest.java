package dev.blazon.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.BadgeClassBuilder;
import dev.blazon.openbadges.Criteria;
import dev.blazon.openbadges.ImageFile;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.service.LookUpArtwork.BadgeImage;
import dev.blazon.store.Change;
import dev.blazon.store.ImageKeys;
import dev.blazon.store.InMemoryImages;
import dev.blazon.store.InMemoryStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookUpArtworkTest {
  private static final String BADGE = "b".repeat(26);
  private static final Artwork ARTWORK = new Artwork("hash", "image/png");

  private final InMemoryStore store = new InMemoryStore();
  private final InMemoryImages images = new InMemoryImages();
  private final ImageFile image = new ImageFile(new byte[] {1}, "image/png");
  private final LookUpArtwork lookUp = new LookUpArtwork(store, images);

  @Test
  void itIsSettledOnceTheBadgeIsAwarded() {
    BadgeRecord badge = badge();
    images.put(ImageKeys.artwork(badge.issuer(), ARTWORK), image);
    store.commit(List.of(new Change.AddBadge(badge)), null);
    assertEquals(Optional.empty(), lookUp.of(BADGE), "it has none yet");

    BadgeRecord drawn = badge.withArtwork(ARTWORK, "https://example.org/badge/image", "key");
    store.commit(List.of(new Change.ReplaceBadge(drawn)), null);
    assertEquals(Optional.of(new BadgeImage(image, false)), lookUp.of(BADGE));
    store.commit(List.of(new Change.ReplaceBadge(drawn.whenAwarded("key"))), null);
    assertEquals(Optional.of(new BadgeImage(image, true)), lookUp.of(BADGE));
  }

  @Test
  void ofNoBadgeThereIsNone() {
    assertEquals(Optional.empty(), lookUp.of(BADGE));
    assertEquals(Optional.empty(), lookUp.of("no id"));
  }

  private static BadgeRecord badge() {
    return BadgeRecordBuilder.builder()
        .id(BADGE)
        .issuer("i".repeat(26))
        .badgeClass(
            BadgeClassBuilder.builder()
                .id("https://example.org/badge")
                .name("Welding")
                .description("Can weld")
                .criteria(new Criteria(null, "Weld something"))
                .issuer("https://example.org/issuer")
                .alignment(List.of())
                .tags(List.of())
                .version("1")
                .related(List.of())
                .additional(AdditionalProperties.NONE)
                .build())
        .verification(VerificationType.HOSTED)
        .expiryPolicy(ExpiryPolicy.REVOKE)
        .awarded(false)
        .createdAt(Instant.EPOCH)
        .version(1)
        .trail(Trail.UNKNOWN)
        .build();
  }
}
