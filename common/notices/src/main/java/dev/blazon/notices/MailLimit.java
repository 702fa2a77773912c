package dev.blazon.notices;

import dev.blazon.register.RegisterEntry;
import dev.blazon.service.DayLimit;

/**
 * How many mails of one issuer one recipient is sent within a day in UTC, about all Assertions
 * together: a list of a thousand awards to one address is not a thousand mails. The recipient is
 * whom the digest stands for, however the address is spelled.
 */
final class MailLimit {
  /** How many mails there may be within a day. */
  static final int A_DAY = 20;

  private MailLimit() {}

  /** Of what its issuer sends to the recipient of an Assertion. */
  static DayLimit of(RegisterEntry entry) {
    return new DayLimit(
        String.join("#", "MAILS", entry.issuer(), entry.recipient().ofDeployment()), A_DAY);
  }
}
