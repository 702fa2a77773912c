/** DynamoDB Local in the local server's process, and its change stream. */
@NullMarked
package dev.blazon.functions.local.dynamodb;

import org.jspecify.annotations.NullMarked;
