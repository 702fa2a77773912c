package dev.blazon.notices;

import dev.blazon.register.MailStop;
import dev.blazon.register.NoticeOutcome;
import dev.blazon.register.RegisterEntry;
import dev.blazon.store.NoticeStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says whether something stops mails to a recipient. */
final class MailStops {
  private MailStops() {}

  /**
   * What becomes of a mail about this Assertion because of what stops it; empty where nothing does.
   * That no mail reaches the address goes before that none is wanted.
   */
  static Optional<NoticeOutcome> of(RegisterEntry entry, NoticeStore notices) {
    List<MailStop> stops = notices.mailStops(entry.recipient().ofDeployment());
    return stops.stream()
        .filter(stop -> stop.concerns(entry.issuer()))
        .map(stop -> outcome(stop.cause()))
        .min(Comparator.naturalOrder());
  }

  private static NoticeOutcome outcome(MailStop.Cause cause) {
    return switch (cause) {
      case UNSUBSCRIBED -> NoticeOutcome.UNSUBSCRIBED;
      case BOUNCED, COMPLAINED -> NoticeOutcome.UNREACHABLE;
    };
  }
}
