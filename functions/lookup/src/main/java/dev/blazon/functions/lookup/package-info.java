/** Every public document, and the artwork of badges. */
@NullMarked
package dev.blazon.functions.lookup;

import org.jspecify.annotations.NullMarked;
