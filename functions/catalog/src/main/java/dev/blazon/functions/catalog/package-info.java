/** TODO. */
@NullMarked
package dev.blazon.functions.catalog;

import org.jspecify.annotations.NullMarked;
