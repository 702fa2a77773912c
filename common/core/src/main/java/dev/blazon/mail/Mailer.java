package dev.blazon.mail;

/** Port: sends a mail, by Amazon SES on AWS, or into a folder of the local server. */
public interface Mailer {
  /** Sends a mail, at most once. What it says and throws names nobody. */
  Sending send(Mail mail);

  /** How sending a mail has ended. */
  sealed interface Sending {
    /**
     * It was taken, to be delivered.
     *
     * @param id what whoever sends it calls it
     */
    record Sent(String id) implements Sending {}

    /**
     * It was refused, and would be again.
     *
     * @param reason why, as a word of whoever sends
     */
    record Refused(String reason) implements Sending {}

    /** It was not sent, and may be another time. */
    record TryAgain() implements Sending {}

    /** Nobody has answered: it may have been sent or not. */
    record Unknown() implements Sending {}
  }
}
