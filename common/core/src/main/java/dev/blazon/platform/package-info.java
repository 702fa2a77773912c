/**
 * What functions run on, part by part: a function's constructor names those that it needs, and
 * where it runs decides what they are.
 */
@NullMarked
package dev.blazon.platform;

import org.jspecify.annotations.NullMarked;
