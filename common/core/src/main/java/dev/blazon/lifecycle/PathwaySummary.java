package dev.blazon.lifecycle;

import dev.blazon.json.Texts;
import java.time.Instant;

/**
 * What lists say of an open {@link Pathway}, kept beside the others of its issuer, so that nobody
 * reads all of it, with its stages and its picture, to name it.
 *
 * @param id the id of the pathway
 * @param name what it is called
 * @param description what it leads to, as much of it as a list has room for
 * @param createdAt since when there is the pathway
 */
public record PathwaySummary(String id, String name, String description, Instant createdAt) {
  /** Lists show three lines: whoever reads these has no more than this many characters there. */
  private static final int DESCRIPTION = 500;

  /** The summary of a pathway as it is. */
  public static PathwaySummary of(Pathway pathway) {
    return new PathwaySummary(
        pathway.id(),
        pathway.name(),
        Texts.cut(pathway.description(), DESCRIPTION),
        pathway.createdAt());
  }
}
