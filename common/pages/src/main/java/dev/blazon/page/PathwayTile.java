package dev.blazon.page;

import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwaySummary;
import dev.blazon.lifecycle.Place;

/**
 * A link to the page of a pathway, on the page of something that has to do with it.
 *
 * @param path the path of its page
 * @param name its name
 * @param description what it leads to
 */
public record PathwayTile(String path, String name, String description) {
  /** As many are named on the page of a badge at most. */
  public static final int MOST = 10;

  /** The link to an open pathway. */
  public static PathwayTile of(PathwaySummary pathway) {
    return new PathwayTile(
        new Place.PathwayPage(pathway.id()).path(), pathway.name(), pathway.description());
  }

  /** The link to a pathway of ours. */
  public static PathwayTile of(Pathway pathway) {
    return new PathwayTile(
        new Place.PathwayPage(pathway.id()).path(), pathway.name(), pathway.description());
  }
}
