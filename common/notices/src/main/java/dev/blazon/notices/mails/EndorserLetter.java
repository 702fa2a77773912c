package dev.blazon.notices.mails;

import dev.blazon.words.Words;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail to whoever is asked to endorse something says, for its two templates. Every text is
 * as it is shown, unescaped; nothing that is a line has a line end.
 *
 * @param words the words of its language
 * @param subject its subject, a line
 * @param lead what has happened, a line
 * @param quote what whoever asks says; null for nothing
 * @param reason why it is not published, a line; null where nobody has said that
 * @param says what follows from it, and what can be done, a line each
 * @param links where that leads
 * @param issuer the name of the issuer whose it is, a line
 * @param logo the URL of the issuer's logo; null where there is none on the web
 * @param accent the issuer's colour, as {@code #rrggbb}
 * @param about the name of what is endorsed, a line
 * @param picture the URL of the badge's picture, a PNG; null where it is about no badge
 * @param why why the mail comes, a line
 * @param replyTo where answers go; null where none are read
 * @param stop the URL under which there are no more mails of the issuer
 */
@RecordBuilder
public record EndorserLetter(
    Words words,
    String subject,
    String lead,
    @Nullable Quote quote,
    @Nullable String reason,
    List<String> says,
    List<Link> links,
    String issuer,
    @Nullable String logo,
    String accent,
    String about,
    @Nullable String picture,
    String why,
    @Nullable String replyTo,
    String stop) {
  /**
   * What somebody says.
   *
   * @param by that it is theirs, a line
   * @param lines what they say
   */
  public record Quote(String by, List<String> lines) {}

  /**
   * A link.
   *
   * @param open what it leads to, a line
   * @param url its URL
   */
  public record Link(String open, String url) {}
}
