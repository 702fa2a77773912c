/**
 * Fuzz targets for what strangers send: each takes any bytes, lets pass only what its door declares
 * to throw, and holds what must be true of every answer. The targets are plain classes with the
 * method that Jazzer looks for; as unit tests they run over their seeds.
 */
@NullMarked
package dev.blazon.fuzz;

import org.jspecify.annotations.NullMarked;
