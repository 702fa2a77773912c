/**
 * The stores and transactions over one DynamoDB table, whose layout is in {@link
 * dev.blazon.store.dynamodb.BadgeTable}. Classes such as {@link
 * dev.blazon.store.dynamodb.AssertionItems} convert one kind of record to a DynamoDB item and back.
 */
@NullMarked
package dev.blazon.store.dynamodb;

import org.jspecify.annotations.NullMarked;
