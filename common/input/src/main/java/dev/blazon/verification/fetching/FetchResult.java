package dev.blazon.verification.fetching;

import java.net.URI;
import java.time.Instant;

/**
 * The result of a fetch: the host's answer, or why there is none. No detail ever quotes what the
 * other side sent.
 */
public sealed interface FetchResult {
  /**
   * The host answered, with whatever status but those that mean "ask again later".
   *
   * @param url where the redirects ended
   * @param status the HTTP status; the body is read for 200 and 410 alone
   * @param mediaType as the header {@code Content-Type} has it, empty where there is none
   * @param body the bytes, inflated; empty for any status but 200 and 410
   * @param at when the answer was complete
   * @param link as the headers {@code Link} have it (RFC 8288), one after the other with commas;
   *     empty where there is none, or more than {@link #LONGEST_LINK} characters
   */
  record Fetched(URI url, int status, String mediaType, byte[] body, Instant at, String link)
      implements FetchResult {
    /** The most characters of all headers {@code Link} together that are looked at. */
    public static final int LONGEST_LINK = 8_192;

    /** An answer that names nothing else. */
    public Fetched(URI url, int status, String mediaType, byte[] body, Instant at) {
      this(url, status, mediaType, body, at, "");
    }
  }

  /**
   * No answer to be had now: network, timeout, 408, 425, 429 or 5xx. Says nothing about the badge.
   *
   * @param code kebab-case, stable
   * @param detail a sentence for people
   */
  record Unreachable(String code, String detail) implements FetchResult {}

  /**
   * Our own policy forbids it: the scheme, the address, the size, the budget.
   *
   * @param code kebab-case, stable
   * @param detail a sentence for people
   */
  record Refused(String code, String detail) implements FetchResult {}
}
