package dev.blazon.lifecycle;

/**
 * Upper limits of stored data in bytes: those of AWS for an item, a transaction and an answer, and
 * how much of them the texts of an issuer may fill. All sizes are in bytes.
 *
 * <p>What is said is measured as it is written, all of it together, whatever number of requests has
 * brought it. It is held far enough below AWS's bounds that all that Blazon adds by itself fits
 * beside it, whatever comes later: an address of its artwork, links between versions, the Profile
 * of another signing key, a signature, a reason for revoking. So whatever was accepted can be
 * awarded, continued under another key, made into a next version, revoked and listed.
 *
 * <p>An event that is announced needs no bound of its own: it holds ids, one URL and a reason, some
 * kilobytes, where EventBridge takes 256 KB an entry. KMS is sent a digest alone, never the text.
 */
public final class Bounds {
  /**
   * An item of DynamoDB: the names and the values of its attributes together. Its copy in a global
   * index is an item by itself, and no larger.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html">AWS:
   *     quotas of DynamoDB</a>
   */
  public static final int ITEM = 400 * 1024;

  /** All items of one transaction of DynamoDB. */
  public static final int TRANSACTION = 4 * 1024 * 1024;

  /** How many items a transaction of DynamoDB can hold. */
  public static final int TRANSACTION_ITEMS = 100;

  /**
   * What a function answers, as it is written: with its body in a JSON string, escaped, or in base
   * 64.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">AWS:
   *     quotas of Lambda</a>
   */
  public static final int ANSWER = 6_291_556;

  /** What the reports of one request to verify may come to in their answer, escaped. */
  public static final int REPORTS = 5_500_000;

  /**
   * When a page of a list has this much, no more is read for it. What was read last may be a
   * million bytes more.
   */
  public static final int PAGE = 1_000_000;

  /**
   * The words of Endorsements that one part of a page shows, before they become HTML, which may be
   * eight times as much.
   */
  public static final int WORDS_OF_OTHERS = 100_000;

  /** What is said of a badge, or of an issuer. */
  public static final int SAID_OF_MANY = 256 * 1024;

  /** The banner of an issuer, as a {@code data:} URI: it stands beside what is said of it. */
  public static final int BANNER = 64 * 1024;

  /** What is said in one Assertion, or one Endorsement: a JWS of it still fits into an item. */
  public static final int SAID_ONCE = 120_000;

  /**
   * What our own members of a document, and the attributes beside it, come to at the most: a dozen
   * URLs of 2,048 characters, a reason for revoking or what is asked for a renewal, and the few
   * short words of a design.
   */
  public static final int OWN = 32 * 1024;

  private Bounds() {}
}
