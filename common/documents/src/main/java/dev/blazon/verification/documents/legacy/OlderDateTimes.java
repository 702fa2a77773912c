package dev.blazon.verification.documents.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Iso8601;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a DateTime of Open Badges 1.0 and 1.1 (section "Primitives"): "Either an ISO 8601 date or a
 * standard 10-digit Unix timestamp", in the forms that the schemas of 0.5 to 1.1 spell out, and the
 * others of ISO 8601. What has no zone is read as UTC, and a date as its first moment.
 */
public final class OlderDateTimes {
  private static final long MAXIMUM_UNIX_SECONDS = 9_999_999_999L;
  private static final Pattern UNIX_SECONDS = Pattern.compile("\\d{10}");
  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd")
          .optionalStart()
          .appendPattern("'T'HH:mm")
          .optionalStart()
          .appendPattern(":ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .optionalEnd()
          .appendPattern("[XXX][XX][X]")
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private OlderDateTimes() {}

  /** The instant of a JSON value, or empty where it is not a DateTime. */
  public static Optional<Instant> of(JsonNode value) {
    if (value.isIntegralNumber()) {
      return value.canConvertToLong()
          ? Optional.of(value.longValue())
              .filter(seconds -> seconds >= 0 && seconds <= MAXIMUM_UNIX_SECONDS)
              .map(Instant::ofEpochSecond)
          : Optional.empty();
    }
    return value.isTextual() ? of(value.textValue()) : Optional.empty();
  }

  private static Optional<Instant> of(String text) {
    if (UNIX_SECONDS.matcher(text).matches()) {
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
    }
    try {
      return Optional.of(
          instant(
              FORMAT.parseBest(
                  text.replace(',', '.'),
                  OffsetDateTime::from,
                  LocalDateTime::from,
                  LocalDate::from)));
    } catch (DateTimeException e) {
      return Iso8601.instantOrDate(text);
    }
  }

  private static Instant instant(TemporalAccessor parsed) {
    return switch (parsed) {
      case OffsetDateTime zoned -> zoned.toInstant();
      case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
      default -> LocalDate.from(parsed).atStartOfDay(ZoneOffset.UTC).toInstant();
    };
  }
}
