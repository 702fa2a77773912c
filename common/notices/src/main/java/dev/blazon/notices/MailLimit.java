package dev.blazon.notices;

import dev.blazon.register.RegisterEntry;
import dev.blazon.store.Change;
import dev.blazon.store.CounterStore;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How many mails of one issuer one recipient is sent within a day in UTC, about all Assertions
 * together: a list of a thousand awards to one address is not a thousand mails. The recipient is
 * whom the digest stands for, however the address is spelled.
 */
final class MailLimit {
  /** How many mails there may be within a day. */
  static final int A_DAY = 20;

  private MailLimit() {}

  /** Counts one more, where that may be sent. */
  static Change.CountOne oneMore(RegisterEntry entry, Instant now) {
    return new Change.CountOne(what(entry, now), A_DAY, nextDay(now));
  }

  /** Whether there may be no other today. */
  static boolean isUsedUp(CounterStore counters, RegisterEntry entry, Instant now) {
    return counters.counted(what(entry, now)) >= A_DAY;
  }

  /** How long it is until there may be others. */
  static Duration untilNextDay(Instant now) {
    return Duration.between(now, nextDay(now));
  }

  private static String what(RegisterEntry entry, Instant now) {
    return String.join(
        "#",
        "MAILS",
        entry.issuer(),
        entry.recipient().ofDeployment(),
        now.truncatedTo(ChronoUnit.DAYS).toString());
  }

  private static Instant nextDay(Instant now) {
    return now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
  }
}
