package dev.blazon.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How an issuer's mails to recipients look: the sender's name, the reply address, the language, and
 * paragraphs of its own. Who sends them is the deployment's to say: an issuer gives a name beside
 * that address, and never an address in its place.
 *
 * @param from the name that they come from; null for the issuer's own
 * @param replyTo the address that answers go to; null for that of the issuer's Profile
 * @param language the language of who has said none, as its tag ({@code en}); null for English
 * @param paragraphs the issuer's own words in a mail, in plain text: by what the mail tells, and by
 *     the tag of their language
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MailSetting(
    @Nullable String from,
    @Nullable String replyTo,
    @Nullable String language,
    Map<NoticeKind, Map<String, String>> paragraphs) {
  /** That of an issuer that has said nothing. */
  public static final MailSetting PLAIN = new MailSetting(null, null, null, Map.of());

  /** Copies the paragraphs, in the order of their names, and nobody changes them then. */
  public MailSetting {
    Map<NoticeKind, Map<String, String>> copy = new TreeMap<>();
    paragraphs.forEach(
        (kind, said) -> copy.put(kind, Collections.unmodifiableMap(new TreeMap<>(said))));
    paragraphs = Collections.unmodifiableMap(copy);
  }

  /** The issuer's words in a mail of this kind, in the language with this tag. */
  public Optional<String> paragraph(NoticeKind kind, String tag) {
    return Optional.ofNullable(paragraphs.getOrDefault(kind, Map.of()).get(tag));
  }
}
