package dev.blazon.page;

import dev.blazon.words.Moment;
import dev.blazon.words.Words;

/**
 * The title, description and image text that other sites show where somebody links to the page of
 * an Assertion (Open Graph). They keep it for days, so that it says of a good badge only what stays
 * so; one that is not good says that first.
 *
 * @param title in one line
 * @param description in one line
 * @param imageDescription what there is to see on the picture
 * @param locale the language, as Open Graph writes it
 * @see <a href="https://ogp.me/">The Open Graph protocol</a>
 */
public record LinkPreview(
    String title, String description, String imageDescription, String locale) {
  /** How wide the picture is, in pixels. */
  public static final int WIDTH = 1200;

  /** How high the picture is, in pixels. */
  public static final int HEIGHT = 630;

  /** What other sites show of a page, in the language of {@code words}. */
  public static LinkPreview of(AssertionPage page, Words words) {
    String badge = OneLine.of(page.badge().name(), OneLine.NAME);
    String issuer = OneLine.of(page.issuer().name(), OneLine.NAME);
    String status = page.standing().good() ? "" : status(page, words) + " · ";
    NewestShown newest = page.newest();
    if (newest != null) {
      status += newest.brief(words) + " · ";
    }
    String recipient =
        page.recipientName()
            .map(name -> words.say("view.awarded-to") + " " + OneLine.of(name, OneLine.NAME))
            .map(to -> to + " · ")
            .orElse("");
    String description =
        status
            + recipient
            + words.say("view.issued-by")
            + " "
            + issuer
            + " · "
            + OneLine.of(page.badge().description(), OneLine.DESCRIPTION);
    return new LinkPreview(
        status + badge,
        description,
        status + words.say("share.text", badge, issuer),
        words.language().openGraph());
  }

  private static String status(AssertionPage page, Words words) {
    Banner banner = Banner.of(page.standing(), words);
    return banner.since() == null
        ? banner.headline()
        : banner.headline() + " " + Moment.day(banner.since(), words.language());
  }
}
