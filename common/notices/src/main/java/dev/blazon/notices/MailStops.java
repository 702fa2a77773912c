package dev.blazon.notices;

import dev.blazon.register.RegisterEntry;
import dev.blazon.store.NoticeStore;

/** Says whether something stops mails to a recipient. */
final class MailStops {
  private MailStops() {}

  /** Whether something stops mails about this Assertion to its recipient. */
  static boolean stop(RegisterEntry entry, NoticeStore notices) {
    return notices.mailStops(entry.recipient().ofDeployment()).stream()
        .anyMatch(stop -> stop.concerns(entry.issuer()));
  }
}
