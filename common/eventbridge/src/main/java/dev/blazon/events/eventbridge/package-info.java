/** Events to an Amazon EventBridge bus. */
@NullMarked
package dev.blazon.events.eventbridge;

import org.jspecify.annotations.NullMarked;
