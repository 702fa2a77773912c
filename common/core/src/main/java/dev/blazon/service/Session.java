package dev.blazon.service;

import java.time.Instant;

/**
 * That somebody was shown to read the mails of an address, for a time.
 *
 * @param address the e-mail address
 * @param learner the same, as {@link dev.blazon.register.RecipientDigests#ofDeployment}: the
 *     register finds their badges by it
 * @param until until when that is taken for granted
 * @param id stands for this session alone
 */
public record Session(String address, String learner, Instant until, String id) {
  /** Without whose it is, so that no log has it. */
  @Override
  public String toString() {
    return "Session[until=" + until + "]";
  }
}
