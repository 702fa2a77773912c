/**
 * Bakes: the image of an Assertion, when it is awarded or when it is missed, and images that
 * clients send.
 */
@NullMarked
package dev.blazon.functions.bake;

import org.jspecify.annotations.NullMarked;
