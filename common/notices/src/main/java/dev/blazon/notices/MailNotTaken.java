package dev.blazon.notices;

/** A mail was not sent, because what sends mails is busy; it may be another time. */
public final class MailNotTaken extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With a message that names no recipient, since messages are logged. */
  MailNotTaken() {
    super("what sends mails is busy");
  }
}
