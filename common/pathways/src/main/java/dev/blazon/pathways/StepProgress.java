package dev.blazon.pathways;

import dev.blazon.lifecycle.PathwayStep;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody has the badge of one step.
 *
 * @param step which badge
 * @param badge what they have of it; null where that is nothing, and where it was taken back
 * @param counts whether that counts now; false for what has expired, where that does not
 */
public record StepProgress(PathwayStep step, @Nullable StepBadge badge, boolean counts) {}
