/**
 * What recipients are told by mail: that something is to be told, that it is told once, what has
 * become of it, and who wants none.
 */
@NullMarked
package dev.blazon.notices;

import org.jspecify.annotations.NullMarked;
