/**
 * The design that a badge's artwork is composed from: its shape, its colours, its icon and its
 * words; and the backgrounds and icons that come with the project. Nothing here draws.
 */
@NullMarked
package dev.blazon.design;

import org.jspecify.annotations.NullMarked;
