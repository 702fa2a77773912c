package dev.blazon.service;

import dev.blazon.baking.ImageFormat;
import dev.blazon.card.Card;
import dev.blazon.card.CardPainter;
import dev.blazon.card.Mark;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.ImageKeys;
import dev.blazon.store.ImageStore;
import dev.blazon.store.ImageStore.StoredImage;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows the card of an Assertion, as it stands now. */
public final class ShowCard {
  private final CatalogStore catalog;
  private final AssertionStore assertions;
  private final ImageStore images;
  private final InstantSource time;

  /** Given what it reads. */
  public ShowCard(
      CatalogStore catalog, AssertionStore assertions, ImageStore images, InstantSource time) {
    this.catalog = catalog;
    this.assertions = assertions;
    this.images = images;
    this.time = time;
  }

  /** The card of an Assertion, a PNG; empty where there never was such an Assertion. */
  public Optional<StoredImage> card(String assertion) {
    Optional<AssertionRecord> found =
        Ids.isId(assertion) ? assertions.assertion(assertion) : Optional.empty();
    return found
        .map(this::card)
        .map(card -> new StoredImage(CardPainter.paint(card), ImageFormat.PNG.mediaType()));
  }

  private Card card(AssertionRecord record) {
    BadgeRecord badge = catalog.badge(record.badge()).orElseThrow(() -> broken(record, "badge"));
    IssuerRecord issuer =
        catalog.issuer(record.issuer()).orElseThrow(() -> broken(record, "issuer"));
    return new Card(
        badge.badgeClass().name(),
        issuer.profile().name(),
        day(record.issuedOn()),
        mark(record),
        artwork(badge));
  }

  private Mark mark(AssertionRecord record) {
    return switch (record.statusAt(time.instant())) {
      case ACTIVE -> new Mark.None();
      case EXPIRED -> new Mark.Expired(day(Objects.requireNonNull(record.expires())));
      case REVOKED -> new Mark.Revoked();
    };
  }

  private byte @Nullable [] artwork(BadgeRecord badge) {
    return badge.artwork() == null
        ? null
        : images
            .get(ImageKeys.artwork(badge.issuer(), badge.artwork()))
            .map(StoredImage::bytes)
            .orElse(null);
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  private static IllegalStateException broken(AssertionRecord record, String what) {
    return new IllegalStateException("the " + what + " of assertion " + record.id() + " is gone");
  }
}
