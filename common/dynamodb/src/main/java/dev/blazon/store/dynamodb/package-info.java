/**
 * The stores in one DynamoDB table, whose layout stands in {@link
 * dev.blazon.store.dynamodb.BadgeTable}.
 */
@NullMarked
package dev.blazon.store.dynamodb;

import org.jspecify.annotations.NullMarked;
