/**
 * The services behind a badge's artwork: they compose it from a design, store it, and read its
 * design again.
 */
@NullMarked
package dev.blazon.artwork;

import org.jspecify.annotations.NullMarked;
