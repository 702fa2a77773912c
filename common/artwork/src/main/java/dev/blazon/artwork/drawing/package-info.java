/**
 * Draws badges' artwork: composes a square PNG or SVG of {@value dev.blazon.design.Design#SIDE}
 * units from a design's background, icon and words, and draws existing artwork onto cards. {@link
 * dev.blazon.artwork.drawing.Composer} is the way in, with a {@link dev.blazon.design.Design};
 * {@link dev.blazon.artwork.drawing.ArtworkOnCard} draws artwork that is there already. Nothing
 * here bakes an Assertion into an image, and nothing here knows where images are kept.
 */
@NullMarked
package dev.blazon.artwork.drawing;

import org.jspecify.annotations.NullMarked;
