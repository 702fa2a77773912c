package dev.blazon.issuing;

import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.store.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The BadgeClass and key epoch that an award is made with, and the changes of BadgeClasses that are
 * committed with it.
 *
 * @param badge the badge that was asked for, or its continuation under a newer Profile
 * @param epoch the key epoch to sign in, in its newest span; null where the badge is hosted
 * @param changes what has to be written of badges with the awards; at most {@value
 *     AwardTargets#CHANGES}
 */
record AwardTarget(BadgeRecord badge, @Nullable KeyEpoch epoch, List<Change> changes) {}
