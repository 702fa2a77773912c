package dev.blazon.notices;

/** A mail was not sent, because what sends mails is busy; it may be another time. */
public final class MailNotTaken extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Names nobody. */
  MailNotTaken() {
    super("what sends mails is busy");
  }
}
