package dev.blazon.notices.mails;

import dev.blazon.words.Words;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, for its two templates. Every text is as it is shown, unescaped; nothing that is
 * a line has a line end.
 *
 * @param words the words of its language
 * @param subject its subject, a line
 * @param hello how it begins, a line
 * @param lead what has happened, a line
 * @param facts what is known of it
 * @param renewal how it is renewed; null where nothing is said of that
 * @param onward what the recipient can do about it, where it is no renewal; null for nothing
 * @param paragraph the issuer's own words; null for none
 * @param issuer the issuer's name, a line
 * @param logo the URL of the issuer's logo; null where there is none on the web
 * @param accent the issuer's colour, as {@code #rrggbb}
 * @param badge the badge's name, a line
 * @param picture the URL of the badge's picture, a PNG
 * @param page the URL of the Assertion's page
 * @param verify the URL where badges are checked
 * @param replyTo where answers go
 * @param stop the URL under which there are no more mails of the issuer
 */
@RecordBuilder
public record Letter(
    Words words,
    String subject,
    String hello,
    String lead,
    List<Fact> facts,
    @Nullable Renewal renewal,
    @Nullable Onward onward,
    @Nullable String paragraph,
    String issuer,
    @Nullable String logo,
    String accent,
    String badge,
    String picture,
    String page,
    String verify,
    String replyTo,
    String stop) {
  /** A line that has a name, such as a date. */
  public record Fact(String name, String value) {}

  /**
   * What somebody can do.
   *
   * @param says what that is, or that others do it, a line
   * @param open what leads there, a line
   * @param url where it is done
   */
  public record Onward(String says, String open, String url) {}

  /**
   * How a badge is renewed.
   *
   * @param says what its holder can do, or need not do, a line; null where nothing is said
   * @param criteria what it takes, in the issuer's words; null for nothing
   * @param ask the URL where its holder asks for it; null for nowhere
   */
  public record Renewal(@Nullable String says, @Nullable String criteria, @Nullable String ask) {}
}
