package dev.blazon.issuing;

import dev.blazon.json.Fault;
import dev.blazon.openbadges.Image;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Port: checks the bytes of a logo or banner that an issuer sends, before it is published. Who can
 * read images gives it.
 */
@FunctionalInterface
public interface ImageCheck {
  /** An image that was looked at. */
  sealed interface Checked {
    /** It can be published as it is here; null where there is none. */
    record Good(@Nullable Image image) implements Checked {}

    /** The image cannot be published, for these reasons. */
    record Bad(List<Fault> faults) implements Checked {}
  }

  /**
   * Looks at an image; at none, where it is null.
   *
   * @param place where it stands in the request, as a JSON pointer
   */
  Checked check(@Nullable Image image, String place);
}
