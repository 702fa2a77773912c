/**
 * Composes a badge's artwork from a background, an icon and a few words: a square PNG of {@value
 * dev.blazon.design.Design#SIDE} pixels. {@link dev.blazon.baking.artwork.Composer} is the way in,
 * with a {@link dev.blazon.design.Design}; {@link dev.blazon.baking.artwork.ArtworkOnCard} draws
 * artwork that is there already. Nothing here knows where images are kept.
 */
@NullMarked
package dev.blazon.baking.artwork;

import org.jspecify.annotations.NullMarked;
