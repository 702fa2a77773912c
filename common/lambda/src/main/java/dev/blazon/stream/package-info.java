/**
 * Base classes of the Lambda functions that follow the table's change stream or an SQS queue:
 * {@link dev.blazon.stream.StreamFunction} hands on one change after the other and reports each
 * that failed, and what came later of the same thing, so that Lambda sends those again; {@link
 * dev.blazon.stream.QueueFunction} does the same for messages, each by itself.
 */
@NullMarked
package dev.blazon.stream;

import org.jspecify.annotations.NullMarked;
