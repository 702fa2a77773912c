/**
 * What the artwork of a badge is composed of: its shape, its colours, its icon and its words; and
 * the backgrounds and icons that come with the project. Nothing here draws.
 */
@NullMarked
package dev.blazon.design;

import org.jspecify.annotations.NullMarked;
