package dev.blazon.register;

import java.time.Instant;

/**
 * The stored request of a person to be mailed a link to their badges, before anybody has looked
 * whether they have any. It is kept alike for whoever asks, so that nobody can tell from how it is
 * answered.
 *
 * @param id its id
 * @param contact how they are reached, encrypted by a {@link ContactCipher} for {@link #PURPOSE}
 *     and this id
 * @param askedAt when they have asked
 * @param tried whether the mail that answers it was begun before, and what sends mails did not take
 *     it
 */
public record LinkRequest(String id, String contact, Instant askedAt, boolean tried) {
  /** What stands in the place of an issuer where the contact is encrypted. */
  public static final String PURPOSE = "my badges";

  /** One that nobody has looked at yet. */
  public static LinkRequest asked(String id, String contact, Instant now) {
    return new LinkRequest(id, contact, now, false);
  }

  /** The same, whose mail was not taken. */
  public LinkRequest tryAgain() {
    return new LinkRequest(id, contact, askedAt, true);
  }
}
