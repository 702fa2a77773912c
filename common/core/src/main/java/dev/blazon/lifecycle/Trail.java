package dev.blazon.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * Which API key made a record and which changed it last, so that an issuer can find what a leaked
 * key did. Each is the id of an API key (never the key itself), {@link #OPERATOR}, {@link #SWEEP},
 * {@link #HOLDER}, {@link #ERASURE}, {@link #ENDORSER} or {@link #PATHWAY}. No public document
 * tells it.
 *
 * @param createdBy who made it; null where it was made before this was kept
 * @param changedBy who changed it last; null where nobody has, or before this was kept
 */
public record Trail(@Nullable String createdBy, @Nullable String changedBy) {
  /** The operator of the deployment, who has no API key of an issuer. */
  public static final String OPERATOR = "operator";

  /** The sweep, which does what has fallen due. */
  public static final String SWEEP = "sweep";

  /** The holder of an Assertion, who has asked for it on their own pages. */
  public static final String HOLDER = "holder";

  /**
   * The erasure of what an Endorsement is about, by the issuer of that: whose key did it is not for
   * the endorser to know.
   */
  public static final String ERASURE = "erasure";

  /**
   * Who has made an Endorsement, and by revoking it takes it from the list on which another has
   * accepted it: an issuer, whose key is not for that one to know, or a person, who has none.
   */
  public static final String ENDORSER = "endorser";

  /** A {@link Pathway}, whose completion is awarded, or taken back, by itself. */
  public static final String PATHWAY = "pathway";

  /** The trail of what was written before trails were kept. */
  public static final Trail UNKNOWN = new Trail(null, null);

  /** The trail of what {@code by} makes. */
  public static Trail of(String by) {
    return new Trail(by, null);
  }

  /** The same, changed by {@code by}. */
  public Trail changed(String by) {
    return new Trail(createdBy, by);
  }
}
