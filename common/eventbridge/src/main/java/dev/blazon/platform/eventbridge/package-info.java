/** The events of functions, on EventBridge. */
@NullMarked
package dev.blazon.platform.eventbridge;

import org.jspecify.annotations.NullMarked;
