/**
 * Draws badges' artwork: composes a square PNG or SVG of {@value dev.blazon.design.Design#SIDE}
 * units from a design's background, icon and words, and draws existing artwork onto cards. {@link
 * dev.blazon.baking.artwork.Composer} is the way in, with a {@link dev.blazon.design.Design};
 * {@link dev.blazon.baking.artwork.ArtworkOnCard} draws artwork that is there already. Nothing here
 * bakes an Assertion into an image, and nothing here knows where images are kept.
 */
@NullMarked
package dev.blazon.baking.artwork;

import org.jspecify.annotations.NullMarked;
