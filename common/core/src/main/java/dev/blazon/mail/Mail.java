package dev.blazon.mail;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one recipient, as plain text and as HTML. Nothing that becomes a header can hold a
 * control character, so that nobody's name adds a header (RFC 5322, section 2.2).
 *
 * @param to the recipient's address
 * @param toName the recipient's name; null for none
 * @param fromName the name beside the address that it is sent from
 * @param replyTo the address that answers go to; null for the one that it is sent from
 * @param subject its subject
 * @param language the language that it is in (BCP 47)
 * @param text what it says, in plain text
 * @param html what it says, as HTML
 * @param unsubscribe the URL under which the recipient wants no more (RFC 8058); null where the
 *     recipient has asked for this very mail
 * @param tags what is told again with what becomes of it: names and values of letters, digits, -
 *     and _, none of which tells a person
 */
@RecordBuilder
public record Mail(
    String to,
    @Nullable String toName,
    String fromName,
    @Nullable String replyTo,
    String subject,
    String language,
    String text,
    String html,
    @Nullable String unsubscribe,
    Map<String, String> tags) {
  /**
   * @throws IllegalArgumentException where what becomes a header holds a control character; which
   *     one, is not said
   */
  public Mail {
    boolean broken =
        Stream.of(to, toName, fromName, replyTo, subject, language, unsubscribe)
            .filter(Objects::nonNull)
            .flatMapToInt(String::chars)
            .anyMatch(character -> Character.isISOControl(character));
    if (broken) {
      throw new IllegalArgumentException("a header of a mail holds a control character");
    }
    tags = Map.copyOf(tags);
  }

  /** Nothing of it, because it names a person. */
  @Override
  public String toString() {
    return "Mail" + tags;
  }
}
