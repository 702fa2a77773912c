/** The artwork of badges: set as it is sent, or composed from a design that is kept. */
@NullMarked
package dev.blazon.artwork;

import org.jspecify.annotations.NullMarked;
