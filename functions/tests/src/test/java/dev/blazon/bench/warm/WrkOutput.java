package dev.blazon.bench.warm;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code wrk --latency} has printed.
 *
 * @param requests a second
 * @param median milliseconds that half of the requests took at most
 * @param ninetyNine milliseconds that 99 of 100 took at most
 * @param failed requests that were not answered well, or not at all
 */
record WrkOutput(double requests, double median, double ninetyNine, long failed) {
  private static final Pattern REQUESTS = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
  private static final Pattern LATENCY = Pattern.compile("(?m)^\\s+(50|99)%\\s+([0-9.]+)(us|ms|s)");
  private static final Pattern FAILED =
      Pattern.compile("Non-2xx or 3xx responses: (\\d+)|(?:connect|read|write|timeout) (\\d+)");

  /** Reads what wrk has printed at its end. */
  static WrkOutput read(String printed) {
    Matcher requests = REQUESTS.matcher(printed);
    if (!requests.find()) {
      throw new IllegalArgumentException("this is not of wrk: " + printed);
    }
    double median = Double.NaN;
    double ninetyNine = Double.NaN;
    Matcher latency = LATENCY.matcher(printed);
    while (latency.find()) {
      double millis = Double.parseDouble(latency.group(2)) * millis(latency.group(3));
      if (latency.group(1).equals("50")) {
        median = millis;
      } else {
        ninetyNine = millis;
      }
    }
    return new WrkOutput(
        Double.parseDouble(requests.group(1)),
        median,
        ninetyNine,
        FAILED
            .matcher(printed)
            .results()
            .mapToLong(
                found -> Long.parseLong(found.group(1) == null ? found.group(2) : found.group(1)))
            .sum());
  }

  private static double millis(String unit) {
    return switch (unit) {
      case "us" -> 0.001;
      case "ms" -> 1;
      default -> 1_000;
    };
  }
}
