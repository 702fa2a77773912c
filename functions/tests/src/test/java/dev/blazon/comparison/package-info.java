/**
 * Our verifier beside 1EdTech's validator: every case is put to both, and each difference is
 * explained.
 */
@NullMarked
package dev.blazon.comparison;

import org.jspecify.annotations.NullMarked;
