/**
 * Gives Lambda functions the DynamoDB adapters of the platform: {@link dev.blazon.platform.Table}
 * over one table, or {@link dev.blazon.platform.PublicTable} without the SDK.
 */
@NullMarked
package dev.blazon.platform.dynamodb;

import org.jspecify.annotations.NullMarked;
