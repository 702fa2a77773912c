package dev.blazon.page;

import org.jspecify.annotations.Nullable;

/**
 * An Endorsement as a page shows it, after it was found valid: who endorses, and the comment.
 *
 * @param endorser the name of who endorses
 * @param endorserUrl their website; null where none is known
 * @param comment their words, in Markdown; null for none, or where they stand elsewhere
 * @param elsewhere the URL of the Endorsement, where the page has no room for its words; null where
 *     it has
 */
public record EndorsementShown(
    String endorser,
    @Nullable String endorserUrl,
    @Nullable String comment,
    @Nullable String elsewhere) {
  /** An Endorsement for whose words the page has room. */
  public EndorsementShown(String endorser, @Nullable String endorserUrl, @Nullable String comment) {
    this(endorser, endorserUrl, comment, null);
  }

  /** The same without its words, which stand at {@code url}. */
  public EndorsementShown without(String url) {
    return new EndorsementShown(endorser, endorserUrl, null, url);
  }
}
