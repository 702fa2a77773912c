/**
 * The Lambda function {@code announce}, which follows the table's change stream and publishes
 * domain events.
 */
@NullMarked
package dev.blazon.functions.announce;

import org.jspecify.annotations.NullMarked;
