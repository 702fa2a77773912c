/** Composes the artwork of badges from what an issuer sends. */
@NullMarked
package dev.blazon.functions.design;

import org.jspecify.annotations.NullMarked;
