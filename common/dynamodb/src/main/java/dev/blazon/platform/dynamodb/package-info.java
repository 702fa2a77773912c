/**
 * Gives Lambda functions the DynamoDB adapters of the platform: {@link dev.blazon.platform.Table}
 * over one table.
 */
@NullMarked
package dev.blazon.platform.dynamodb;

import org.jspecify.annotations.NullMarked;
