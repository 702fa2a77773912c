/**
 * Measures cold starts: from the start of a function's process to its first answer, over a stand-in
 * for Lambda's Runtime API, beside the least that Lambda's Java can take and beside the same lookup
 * in other languages.
 */
@NullMarked
package dev.blazon.bench.cold;

import org.jspecify.annotations.NullMarked;
