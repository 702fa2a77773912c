package dev.blazon.page;

import dev.blazon.lifecycle.Endorser;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An Endorsement as a page shows it, after it was found valid: who endorses, and the comment.
 *
 * @param endorser the name of who endorses
 * @param endorserUrl their website; null where none is known
 * @param person who endorses, where that is a person who was asked to; null for an issuer, and for
 *     a stranger's Endorsement
 * @param issuedOn when they have said it; null where that is not known
 * @param comment their words, in Markdown; null for none, or where they stand elsewhere
 * @param elsewhere the URL of the Endorsement, where the page has no room for its words; null where
 *     it has
 * @param path the path of the page about it; null for a stranger's
 */
@RecordBuilder
public record EndorsementShown(
    String endorser,
    @Nullable String endorserUrl,
    @Nullable Endorser person,
    @Nullable Instant issuedOn,
    @Nullable String comment,
    @Nullable String elsewhere,
    @Nullable String path) {
  /** A stranger's Endorsement, for whose words the page has room. */
  public EndorsementShown(String endorser, @Nullable String endorserUrl, @Nullable String comment) {
    this(endorser, endorserUrl, null, null, comment, null, null);
  }

  /** The same without its words, which stand at {@code url}. */
  public EndorsementShown without(String url) {
    return EndorsementShownBuilder.builder(this).comment(null).elsewhere(url).build();
  }
}
