package dev.blazon.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.openbadges.ImageFile;
import dev.blazon.service.LookUpArtwork.BadgeImage;
import dev.blazon.store.Change;
import dev.blazon.store.ImageKeys;
import dev.blazon.store.InMemoryImages;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Samples;
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
    BadgeRecord badge = Samples.badge("i".repeat(26), BADGE, Instant.EPOCH);
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
}
