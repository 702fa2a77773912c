/**
 * The simulation behind docs/scale.md: load on a table that refuses what a partition of DynamoDB
 * would. Run by hand for minutes, and by a test for moments.
 */
@NullMarked
package dev.blazon.scale;

import org.jspecify.annotations.NullMarked;
