/** Gives Lambda functions the queue of deliveries to webhooks. */
@NullMarked
package dev.blazon.platform.sqs;

import org.jspecify.annotations.NullMarked;
