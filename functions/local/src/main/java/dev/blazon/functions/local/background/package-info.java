/**
 * Plays, on the local server, EventBridge Scheduler and the event bus, which call functions without
 * an HTTP request.
 */
@NullMarked
package dev.blazon.functions.local.background;

import org.jspecify.annotations.NullMarked;
