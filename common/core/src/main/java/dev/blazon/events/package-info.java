/**
 * Domain events: what an EventBridge bus is told of awards, revocations, expiries and Endorsements,
 * at least once, after DynamoDB has committed the change.
 */
@NullMarked
package dev.blazon.events;

import org.jspecify.annotations.NullMarked;
