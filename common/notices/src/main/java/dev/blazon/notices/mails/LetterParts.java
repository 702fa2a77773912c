package dev.blazon.notices.mails;

import dev.blazon.json.Texts;
import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.openbadges.Image;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What mails show of issuers and badges, as mail programs can show it. */
final class LetterParts {
  private static final Pattern WEB = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE);
  private static final int LINE = 200;
  private static final int REASON = 1_000;
  private static final String USUAL_ACCENT = "#1d3557";

  private LetterParts() {}

  /**
   * The name that an issuer's mails come from. With an at sign it could be taken for an address.
   */
  static String from(IssuerRecord issuer) {
    String from = issuer.mail().from();
    return line(from == null ? issuer.profile().name() : from).replace('@', ' ');
  }

  /** Where answers to an issuer's mails go. */
  static String replyTo(IssuerRecord issuer) {
    String replyTo = issuer.mail().replyTo();
    return replyTo == null ? issuer.profile().email() : replyTo;
  }

  static String accent(IssuerRecord issuer) {
    String accent = issuer.appearance().accentColor();
    return accent == null ? USUAL_ACCENT : accent;
  }

  /** What stands in the Profile itself is no link, and mail programs show none of it. */
  static @Nullable String logo(IssuerRecord issuer) {
    return Optional.ofNullable(issuer.profile().image())
        .map(Image::id)
        .filter(WEB.asMatchPredicate())
        .orElse(null);
  }

  /** Mail programs show no SVG: in its place stands the badge's card, which is a PNG always. */
  static String picture(BadgeRecord badge, PublicUrls urls) {
    Artwork artwork = badge.artwork();
    return artwork != null && artwork.mediaType().equals("image/png")
        ? urls.badgeImage(badge.id())
        : urls.of(new Place.BadgeCard(badge.id()));
  }

  /** Somebody's words as a line. */
  static String line(String words) {
    return Texts.cut(Texts.oneLine(words), LINE);
  }

  /** Why something is so, as a line. */
  static String reason(String words) {
    return Texts.cut(Texts.oneLine(words), REASON);
  }
}
