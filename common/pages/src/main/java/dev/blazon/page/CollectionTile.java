package dev.blazon.page;

import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.Place;

/**
 * A collection as the page of its owner lists it.
 *
 * @param title its title
 * @param badges how many badges are in it
 * @param editPath the path of the page on which its owner changes it
 * @param path the path of the page that others see
 */
public record CollectionTile(String title, int badges, String editPath, String path) {
  /** The tile of a collection. */
  public static CollectionTile of(BadgeCollection collection) {
    return new CollectionTile(
        collection.title(),
        collection.entries().size(),
        editPath(collection.id()),
        new Place.CollectionPage(collection.id()).path());
  }

  /** The path of the page on which the owner of a collection changes it. */
  public static String editPath(String collection) {
    return "/my/collections/" + collection;
  }
}
