package dev.blazon.issuing;

import dev.blazon.json.Fault;
import dev.blazon.openbadges.Image;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Port: checks the image of a logo before an issuer's Profile publishes it. Who can read images
 * gives it.
 */
@FunctionalInterface
public interface LogoCheck {
  /** A logo that was looked at. */
  sealed interface Checked {
    /** It can be published as it is here; null where there is none. */
    record Good(@Nullable Image image) implements Checked {}

    /** The logo cannot be published, for these reasons. */
    record Bad(List<Fault> faults) implements Checked {}
  }

  /** Looks at a logo; at none, where it is null. */
  Checked check(@Nullable Image image);
}
