/** DynamoDB Local in this process, and its change stream. */
@NullMarked
package dev.blazon.functions.local.dynamodb;

import org.jspecify.annotations.NullMarked;
