/**
 * The Lambda functions that bake our own Assertions into images: when one is awarded, and when an
 * image is asked for that is missing.
 */
@NullMarked
package dev.blazon.functions.bake;

import org.jspecify.annotations.NullMarked;
