/**
 * Tests that put every sample badge to Blazon's verifier and to 1EdTech's validator; each
 * difference is explained.
 */
@NullMarked
package dev.blazon.comparison;

import org.jspecify.annotations.NullMarked;
