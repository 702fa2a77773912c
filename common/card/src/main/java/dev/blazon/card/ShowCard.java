package dev.blazon.card;

import dev.blazon.artwork.drawing.TookTooLong;
import dev.blazon.artwork.drawing.Watchdog;
import dev.blazon.baking.ImageFormat;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.ImageFile;
import dev.blazon.service.AwardWithBadge;
import dev.blazon.service.LookUpArtwork;
import dev.blazon.store.ImageStore;
import dev.blazon.store.Records;
import dev.blazon.words.Language;
import dev.blazon.words.Moment;
import dev.blazon.words.Words;
import java.net.URI;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Draws the preview picture (PNG) of an Assertion as it stands now, of a badge or of an issuer:
 * social networks show it for a link to the page.
 */
public final class ShowCard {
  private final Records records;
  private final ImageStore images;
  private final InstantSource time;
  private final Watchdog watchdog;

  /** Draws cards of what these records have, as of now. */
  public ShowCard(Records records, ImageStore images, InstantSource time) {
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

  /** Of one that is private, a card tells nothing else. */
  private boolean isPrivate(AssertionRecord assertion) {
    return switch (assertion.status()) {
      case ACTIVE, REVOKED, EXPIRED, SUPERSEDED ->
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
      case ACTIVE -> new StatusMark.None();
      case EXPIRED -> {
        var end = Objects.requireNonNull(record.expires());
        yield new StatusMark.Expired(words.say("card.expired", Moment.day(end, words.language())));
      }
      case REVOKED -> new StatusMark.Revoked(words.say("card.revoked"));
      case SUPERSEDED -> new StatusMark.Gone(words.say("card.superseded"));
      case ERASED -> new StatusMark.Gone(words.say("card.erased"));
    };
  }

  /** What a card says of when it was issued: of one that is erased, nothing. */
  private static String day(AssertionRecord record, Words words) {
    return switch (record.status()) {
      case ACTIVE, REVOKED, EXPIRED, SUPERSEDED ->
          words.say("card.issued-on", Moment.day(record.issuedOn(), words.language()));
      case ERASED -> "";
    };
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
