/** Plays EventBridge Scheduler and the event bus, which call functions without a request. */
@NullMarked
package dev.blazon.functions.local.background;

import org.jspecify.annotations.NullMarked;
