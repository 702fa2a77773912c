/**
 * Reading and writing JSON: the one mapper, and strict reading of requests that names every fault
 * and its place.
 */
@NullMarked
package dev.blazon.json;

import org.jspecify.annotations.NullMarked;
