/** Has deliveries to webhooks tried, by messages in a queue of Amazon SQS. */
@NullMarked
package dev.blazon.events.sqs;

import org.jspecify.annotations.NullMarked;
