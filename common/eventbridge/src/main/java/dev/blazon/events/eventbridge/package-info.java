/** The {@link dev.blazon.events.EventPublisher} that puts events on an Amazon EventBridge bus. */
@NullMarked
package dev.blazon.events.eventbridge;

import org.jspecify.annotations.NullMarked;
