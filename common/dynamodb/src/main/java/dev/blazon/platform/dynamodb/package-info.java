/** The table of functions, in DynamoDB. */
@NullMarked
package dev.blazon.platform.dynamodb;

import org.jspecify.annotations.NullMarked;
