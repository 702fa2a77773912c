/** Measures the sweep: what it takes among very many Assertions of which few are due. */
@NullMarked
package dev.blazon.bench.sweep;

import org.jspecify.annotations.NullMarked;
