package dev.blazon.verification.documents;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Iso8601;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a DateTime of section "Primitive datatypes": an ISO 8601 text with "the year, month, day, T
 * separator, hour number 0-23, minute, optional seconds and decimal microsecond, and a time zone
 * indicator", or another form that is "compatible with ISO 8601 guidelines", as {@link Iso8601} has
 * them. Unix integers, and texts without a zone, are not DateTimes.
 */
public final class DateTimes {
  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd'T'HH:mm")
          .optionalStart()
          .appendPattern(":ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .optionalEnd()
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private DateTimes() {}

  /** The instant of a JSON value, or empty where it is not a DateTime. */
  public static Optional<Instant> of(JsonNode value) {
    return value.isTextual() ? of(value.textValue()) : Optional.empty();
  }

  /** The instant of a text, or empty where it is not a DateTime. */
  public static Optional<Instant> of(String text) {
    try {
      return Optional.of(FORMAT.parse(text, OffsetDateTime::from).toInstant());
    } catch (DateTimeException e) {
      return Iso8601.instant(text);
    }
  }
}
