package dev.blazon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Texts;
import dev.blazon.openbadges.RecipientProfile;
import dev.blazon.verification.documents.BadgeObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads single values of a badge's document for showing them to people, in summaries and on pages:
 * one text, link, image or time where JSON-LD allows many.
 *
 * @param object in the terms of the 2.0 context
 */
public record PlainFacts(BadgeObject object) {
  private static final int LONGEST_SCHEME = 32;

  /** What a report's document says; nothing where it is null, or no object. */
  public static PlainFacts of(@Nullable JsonNode json) {
    return new PlainFacts(
        json == null ? BadgeObject.EMPTY : BadgeObject.of(json).orElse(BadgeObject.EMPTY));
  }

  /** The {@code id} of the document; empty where it says none. */
  public Optional<String> id() {
    return object.id();
  }

  /**
   * A text; of several, the one whose language nobody says, or else the English one, or else the
   * first: the standard has no say in which language a person reads.
   */
  public Optional<String> text(String property) {
    return object.values(property).stream()
        .filter(value -> BadgeObject.text(value).isPresent())
        .min(Comparator.comparingInt(PlainFacts::foreignness))
        .flatMap(BadgeObject::text);
  }

  /**
   * The name that the badge's issuer gives to its recipient, in the community's extension {@link
   * RecipientProfile}; empty where it gives none.
   */
  Optional<String> recipientName() {
    return object.json().properties().stream()
        .flatMap(property -> object.objects(property.getKey()).stream())
        .filter(extension -> extension.types().contains(RecipientProfile.TYPE))
        .flatMap(extension -> new PlainFacts(extension).text("name").stream())
        .findFirst();
  }

  /** A link that a page can hold. */
  public Optional<String> webLink(String property) {
    return webLink(object.link(property));
  }

  /** The link, where a page can hold it: none that runs anything. */
  static Optional<String> webLink(Optional<String> link) {
    return link.filter(Texts::isHttpUrl);
  }

  /** Where its image is: a link, or the image itself as a data URI. */
  public Optional<String> image() {
    Optional<String> image = object.link("image");
    return webLink(image).or(() -> image.filter(PlainFacts::isImageData));
  }

  /** A property that is a time; empty where it is none. */
  public Optional<Instant> time(String property) {
    return object.dateTime(property);
  }

  /** What is embedded under a property; says nothing where nothing is. */
  PlainFacts inside(String property) {
    return new PlainFacts(object.object(property).orElse(BadgeObject.EMPTY));
  }

  private static int foreignness(JsonNode value) {
    String language = value.path("@language").asText("").toLowerCase(Locale.ROOT);
    if (language.isEmpty()) {
      return 0;
    }
    return language.equals("en") || language.startsWith("en-") ? 1 : 2;
  }

  private static boolean isImageData(String iri) {
    String start = iri.substring(0, Math.min(iri.length(), LONGEST_SCHEME));
    return start.toLowerCase(Locale.ROOT).startsWith("data:image/");
  }
}
