package dev.blazon.service;

import java.time.Instant;

/**
 * That somebody was shown to read the mails of an address, for a time.
 *
 * @param address the e-mail address
 * @param until until when that is taken for granted
 * @param id stands for this session alone
 */
public record Session(String address, Instant until, String id) {
  /** Without the address, so that no log has it. */
  @Override
  public String toString() {
    return "Session[until=" + until + "]";
  }
}
