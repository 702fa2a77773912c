package dev.blazon.verification.fetching;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Port: sends requests to addresses that strangers name, held to the same rules as what is fetched
 * from there: public addresses alone, no redirects, and a bound for how long it takes.
 */
public interface RemoteReceivers {
  /**
   * Why nothing is ever sent to a URL, as a sentence without its subject; empty where that depends
   * on where its host is found.
   */
  Optional<String> refusal(URI url);

  /**
   * Sends JSON by POST, and waits for the status of the answer.
   *
   * @param headers further headers by name
   * @param body the JSON
   */
  Receipt post(URI url, Map<String, String> headers, byte[] body);

  /** What came of a request. */
  sealed interface Receipt {
    /** Somebody answered, with whatever status. */
    record Answered(int status) implements Receipt {}

    /**
     * Nobody answered, or nobody was asked.
     *
     * @param code why, in kebab-case: {@code timeout}, {@code unknown-host}, {@code network},
     *     {@code address} for one that is not of the public internet, or {@code url} for one that
     *     nothing is sent to
     */
    record Unanswered(String code) implements Receipt {}
  }
}
