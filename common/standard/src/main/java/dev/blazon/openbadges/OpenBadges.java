package dev.blazon.openbadges;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * What all documents of Open Badges 2.0 share that Blazon makes: their JSON-LD context, and the
 * form of a DateTime.
 */
public final class OpenBadges {
  /** The JSON-LD context of Open Badges 2.0 (section "Additional Properties"). */
  public static final String CONTEXT = "https://w3id.org/openbadges/v2";

  private OpenBadges() {}

  /** An instant as the standard's DateTime: ISO 8601 in UTC, to the second, rounded down. */
  public static String dateTime(Instant instant) {
    return DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.SECONDS));
  }
}
