/**
 * Measures functions that are warm: each handler alone with its store in memory, and the local
 * server as clients see it.
 */
@NullMarked
package dev.blazon.bench.warm;

import org.jspecify.annotations.NullMarked;
