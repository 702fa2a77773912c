/** Gives Lambda functions the publisher of events on Amazon EventBridge. */
@NullMarked
package dev.blazon.platform.eventbridge;

import org.jspecify.annotations.NullMarked;
