package dev.blazon.service;

import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.store.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a badge is awarded as. */
sealed interface Edition {
  /**
   * As this badge.
   *
   * @param badge the badge itself, or its continuation under a newer Profile
   * @param epoch the key epoch to sign in, in its newest span; null where the badge is hosted
   * @param changes what has to be written of badges with the awards; at most {@value
   *     Editions#CHANGES}
   */
  record Ready(BadgeRecord badge, @Nullable KeyEpoch epoch, List<Change> changes)
      implements Edition {}

  /** It cannot be: the issuer's newest key is compromised. */
  record KeyCompromised() implements Edition {}
}
