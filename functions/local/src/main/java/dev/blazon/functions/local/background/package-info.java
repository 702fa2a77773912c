/** Plays EventBridge Scheduler, which calls functions without a request. */
@NullMarked
package dev.blazon.functions.local.background;

import org.jspecify.annotations.NullMarked;
