package dev.blazon.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page shows where somebody asks for their data, and to be erased.
 *
 * @param address whose page it is
 * @param issuers who has something of them
 * @param collections whether they have made collections, which can be deleted as well
 * @param said what stands above; null for nothing
 */
public record MyErasure(
    String address, List<Asked> issuers, boolean collections, @Nullable Said said) {
  /**
   * An issuer that can be asked.
   *
   * @param id its id
   * @param name what it is called
   * @param held how many badges it has awarded to the person; 100 stands for more, too
   * @param atOnce whether it erases at once
   * @param askedAt since when it is asked and has not answered; null where it is not asked, and
   *     where it erases at once by now
   * @param refusal why it has refused; null where it has not
   */
  public record Asked(
      String id,
      String name,
      int held,
      boolean atOnce,
      @Nullable Instant askedAt,
      @Nullable String refusal) {}

  /** What has become of a form that was sent. */
  public enum Said {
    /** All that was chosen is erased, or its issuers are asked. */
    DONE("erasure.done"),

    /** There was more than one request has time for. */
    MORE("erasure.more"),

    /** It was not confirmed. */
    NOT_CONFIRMED("erasure.not-confirmed"),

    /** No issuer was chosen. */
    NOBODY("erasure.nobody"),

    /** It was too old, or another site's. */
    FOREIGN("my.foreign");

    private final String key;

    Said(String key) {
      this.key = key;
    }

    /** The key of its words. */
    public String key() {
      return key;
    }
  }

  /** Whether there is anything to send: an issuer that can be asked and is not, or a collection. */
  public boolean canAsk() {
    return collections || issuers.stream().anyMatch(issuer -> issuer.askedAt() == null);
  }

  /** Without the address, so that no log has it. */
  @Override
  public String toString() {
    return "MyErasure[" + issuers.size() + ", " + said + "]";
  }
}
