package dev.blazon.register;

/** Whether a {@link Notice} is waiting, was sent, or was not, and why not. */
public enum NoticeOutcome {
  /** It is to be sent. */
  WAITING,

  /** It is being sent; where that is long ago, nobody knows whether it was. */
  SENDING,

  /** What sends mails has taken it, to be delivered. */
  SENT,

  /** What sends mails has refused it, and would again. */
  REFUSED,

  /**
   * It was not sent, because mails to the recipient are stopped. Why, is not told: it can have to
   * do with another issuer.
   */
  STOPPED,

  /** It was not sent, because the recipient's identity is no e-mail address. */
  NO_ADDRESS,

  /** It was not sent, because what it tells was too long ago by then. */
  TOO_LATE,

  /**
   * It was not sent, because its issuer had sent its recipient as many that day as there may be.
   */
  TOO_MANY,

  /** It was not sent, because what it tells was not true any more. */
  OVERTAKEN,

  /** It was sent, and came back for good. */
  BOUNCED,

  /** It was sent, and its recipient has called it spam. */
  COMPLAINED
}
