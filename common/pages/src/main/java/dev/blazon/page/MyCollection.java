package dev.blazon.page;

import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.PublicUrls;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page shows on which somebody changes a collection, for its template.
 *
 * @param collection the collection as it is kept
 * @param title what stands in the field of its title: as it is, or as it was typed
 * @param entries what is shown of its badges, in their order
 * @param choices badges that are not in it yet
 * @param cursor leads to more of them; null where there are none
 * @param urls where everything is served
 * @param said the key of what stands above it all; null for nothing
 */
@RecordBuilder
public record MyCollection(
    BadgeCollection collection,
    String title,
    List<EntryShown> entries,
    List<Choice> choices,
    @Nullable String cursor,
    PublicUrls urls,
    @Nullable String said) {
  /**
   * A badge that can be chosen.
   *
   * @param assertion the Assertion's id
   * @param badge the name of the badge
   * @param issuer the name of who issued it
   */
  public record Choice(String assertion, String badge, String issuer) {}

  /** The path of this page, which its forms are sent to. */
  public String path() {
    return CollectionTile.editPath(collection.id());
  }

  /** The path of the page that others see. */
  public String publicPath() {
    return new Place.CollectionPage(collection.id()).path();
  }

  /** The whole URL of that, to be shared. */
  public String link() {
    return urls.of(new Place.CollectionPage(collection.id()));
  }

  /** Without whose it is, so that no log has it. */
  @Override
  public String toString() {
    return "MyCollection[" + collection.id() + "]";
  }
}
