/** The artwork of badges: an image as an issuer sends it, or composed from its parts. */
@NullMarked
package dev.blazon.functions.artwork;

import org.jspecify.annotations.NullMarked;
