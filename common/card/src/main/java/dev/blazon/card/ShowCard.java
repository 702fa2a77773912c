package dev.blazon.card;

import dev.blazon.artwork.drawing.TookTooLong;
import dev.blazon.artwork.drawing.Watchdog;
import dev.blazon.baking.ImageFormat;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.ImageFile;
import dev.blazon.service.AwardWithBadge;
import dev.blazon.service.LookUpArtwork;
import dev.blazon.service.Parallel;
import dev.blazon.store.CollectionStore;
import dev.blazon.store.ImageSource;
import dev.blazon.store.Records;
import dev.blazon.words.Language;
import dev.blazon.words.Moment;
import dev.blazon.words.Words;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Draws the preview picture (PNG) of an Assertion as it stands now, of a badge or of an issuer:
 * social networks show it for a link to the page.
 */
public final class ShowCard {
  /** Among as many of a collection's first badges pictures for its card are looked for. */
  private static final int LOOKED_AT = 12;

  /** The dearest picture takes most of a second, so that several take two at most. */
  private static final Duration DRAWING = Duration.ofSeconds(1);

  private final CollectionStore collections;
  private final Records records;
  private final ImageSource images;
  private final InstantSource time;
  private final Watchdog watchdog;

  /** Draws cards of what these records have, as of now. */
  public ShowCard(
      CollectionStore collections, Records records, ImageSource images, InstantSource time) {
    this.collections = collections;
    this.records = records;
    this.images = images;
    this.time = time;
    this.watchdog = new Watchdog(time);
  }

  /**
   * The card of an Assertion, a PNG; empty where there never was such an Assertion.
   *
   * @param language that its words and dates are in
   */
  public Optional<ImageFile> ofAssertion(String assertion, Language language) {
    Words words = new Words(language);
    return AwardWithBadge.find(assertion, records)
        .map(
            found ->
                isPrivate(found.assertion())
                    ? new Card(words.say("private.title"), "", "", "", new StatusMark.None(), null)
                    : card(found, words))
        .map(this::painted);
  }

  /** The card of a badge, a PNG; empty where there is no such badge. */
  public Optional<ImageFile> ofBadge(String badge, Language language) {
    Words words = new Words(language);
    return Ids.parse(badge).flatMap(records::badge).map(found -> painted(card(found, words)));
  }

  /** The card of an issuer, a PNG; empty where there is no such issuer. */
  public Optional<ImageFile> ofIssuer(String issuer, Language language) {
    Words words = new Words(language);
    return Ids.parse(issuer).flatMap(records::issuer).map(found -> painted(card(found, words)));
  }

  /**
   * The card of a collection, a PNG, with pictures of badges in it that are good or were until
   * their time was over; empty where there is no such collection.
   */
  public Optional<ImageFile> ofCollection(String collection, Language language) {
    Words words = new Words(language);
    return Ids.parse(collection)
        .flatMap(collections::collection)
        .map(found -> painted(card(found, words), artworks(found)));
  }

  private static Card card(BadgeCollection collection, Words words) {
    return new Card(
        collection.title(), "", "", words.say("collection.card"), new StatusMark.None(), null);
  }

  /** Each badge once, however often it was awarded. */
  private List<byte[]> artworks(BadgeCollection collection) {
    List<CollectionEntry> first = collection.entries().stream().limit(LOOKED_AT).toList();
    List<String> badges =
        Parallel.each(first, this::badge).stream()
            .flatMap(Optional::stream)
            .distinct()
            .limit(BadgeCollection.PICTURES)
            .toList();
    return Parallel.each(badges, records::badge).stream()
        .flatMap(Optional::stream)
        .flatMap(badge -> LookUpArtwork.of(badge, images).stream())
        .map(ImageFile::bytes)
        .toList();
  }

  private Optional<String> badge(CollectionEntry entry) {
    return switch (entry) {
      case CollectionEntry.Ours(String assertion) ->
          records.assertion(assertion).filter(this::mayBeShown).map(AssertionRecord::badge);
      case CollectionEntry.Elsewhere _ -> Optional.empty();
    };
  }

  private boolean mayBeShown(AssertionRecord record) {
    return switch (record.statusAt(time.instant())) {
      case ACTIVE, RENEWED, EXPIRED -> !isPrivate(record);
      case REVOKED, SUPERSEDED, ERASED -> false;
    };
  }

  /** Of one that is private, a card tells nothing else. */
  private boolean isPrivate(AssertionRecord assertion) {
    return switch (assertion.status()) {
      case ACTIVE, RENEWED, REVOKED, EXPIRED, SUPERSEDED ->
          records.presentation(assertion.id()).filter(Presentation::isPrivate).isPresent();
      case ERASED -> false;
    };
  }

  private Card card(AwardWithBadge awarded, Words words) {
    return new Card(
        awarded.badge().badgeClass().name(),
        words.say("view.issued-by"),
        awarded.issuer().profile().name(),
        day(awarded.assertion(), words),
        mark(awarded.assertion(), words),
        artwork(awarded.badge()));
  }

  private Card card(BadgeRecord badge, Words words) {
    String issuer =
        records
            .issuer(badge.issuer())
            .orElseThrow(
                () -> new IllegalStateException("the issuer of badge " + badge.id() + " is gone"))
            .profile()
            .name();
    return new Card(
        badge.badgeClass().name(),
        words.say("view.issued-by"),
        issuer,
        "",
        new StatusMark.None(),
        artwork(badge));
  }

  private static Card card(IssuerRecord issuer, Words words) {
    String host = Objects.requireNonNullElse(URI.create(issuer.profile().url()).getHost(), "");
    byte[] logo =
        Optional.ofNullable(issuer.profile().image()).flatMap(Image::embedded).orElse(null);
    String label = words.say("issuer.means");
    return new Card(issuer.profile().name(), label, host, "", new StatusMark.None(), logo);
  }

  private byte @Nullable [] artwork(BadgeRecord badge) {
    return LookUpArtwork.of(badge, images).map(ImageFile::bytes).orElse(null);
  }

  private StatusMark mark(AssertionRecord record, Words words) {
    return switch (record.statusAt(time.instant())) {
      case ACTIVE, RENEWED -> new StatusMark.None();
      case EXPIRED -> {
        var end = Objects.requireNonNull(record.expires());
        yield new StatusMark.Expired(words.say("card.expired", Moment.day(end, words.language())));
      }
      case REVOKED -> new StatusMark.Revoked(words.say("card.revoked"));
      case SUPERSEDED -> new StatusMark.Gone(words.say("card.superseded"));
      case ERASED -> new StatusMark.Gone(words.say("card.erased"));
    };
  }

  /**
   * What a card says of when it was issued, and whether it was renewed: of one that is erased,
   * nothing. It does not say until when: what renewed it may be revoked.
   */
  private static String day(AssertionRecord record, Words words) {
    return switch (record.status()) {
      case ACTIVE, RENEWED, REVOKED, EXPIRED, SUPERSEDED ->
          words.say(
              record.renewedBy().isPresent() ? "card.renewed" : "card.issued-on",
              Moment.day(record.issuedOn(), words.language()));
      case ERASED -> "";
    };
  }

  private ImageFile painted(Card card, List<byte[]> artworks) {
    if (artworks.isEmpty()) {
      return painted(card);
    }
    Instant end = time.instant().plus(DRAWING);
    BooleanSupplier inTime = () -> time.instant().isBefore(end);
    try {
      return new ImageFile(
          watchdog.watch(() -> CardPainter.paint(card, artworks, inTime)),
          ImageFormat.PNG.mediaType());
    } catch (TookTooLong e) {
      return painted(card);
    }
  }

  private ImageFile painted(Card card) {
    return new ImageFile(drawn(card), ImageFormat.PNG.mediaType());
  }

  /** A picture that takes too long is left out, as one that cannot be drawn is. */
  private byte[] drawn(Card card) {
    try {
      return watchdog.watch(() -> CardPainter.paint(card));
    } catch (TookTooLong e) {
      return CardPainter.paint(card.withoutArtwork());
    }
  }
}
