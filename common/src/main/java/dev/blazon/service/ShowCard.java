package dev.blazon.service;

import dev.blazon.baking.ImageFormat;
import dev.blazon.baking.artwork.TookTooLong;
import dev.blazon.baking.artwork.Watchdog;
import dev.blazon.card.Card;
import dev.blazon.card.CardPainter;
import dev.blazon.card.Mark;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.ImageStore;
import dev.blazon.store.ImageStore.StoredImage;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/** Shows the card of an Assertion, as it stands now. */
public final class ShowCard {
  private final CatalogStore catalog;
  private final AssertionStore assertions;
  private final ImageStore images;
  private final InstantSource time;
  private final Watchdog watchdog;

  /** Given what it reads. */
  public ShowCard(
      CatalogStore catalog, AssertionStore assertions, ImageStore images, InstantSource time) {
    this.catalog = catalog;
    this.assertions = assertions;
    this.images = images;
    this.time = time;
    this.watchdog = new Watchdog(time);
  }

  /** The card of an Assertion, a PNG; empty where there never was such an Assertion. */
  public Optional<StoredImage> card(String assertion) {
    return Awarded.find(assertion, assertions, catalog)
        .map(this::card)
        .map(card -> new StoredImage(painted(card), ImageFormat.PNG.mediaType()));
  }

  /** Artwork that takes too long is left out, as what cannot be drawn is. */
  private byte[] painted(Card card) {
    try {
      return watchdog.watch(() -> CardPainter.paint(card));
    } catch (TookTooLong e) {
      return CardPainter.paint(card.withoutArtwork());
    }
  }

  private Card card(Awarded awarded) {
    return new Card(
        awarded.badge().badgeClass().name(),
        awarded.issuer().profile().name(),
        day(awarded.assertion().issuedOn()),
        mark(awarded.assertion()),
        LookUpArtwork.of(awarded.badge(), images).map(StoredImage::bytes).orElse(null));
  }

  private Mark mark(AssertionRecord record) {
    return switch (record.statusAt(time.instant())) {
      case ACTIVE -> new Mark.None();
      case EXPIRED -> new Mark.Expired(day(Objects.requireNonNull(record.expires())));
      case REVOKED -> new Mark.Revoked();
    };
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
