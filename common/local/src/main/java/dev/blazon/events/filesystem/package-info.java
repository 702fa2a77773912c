/** The local server's {@link dev.blazon.events.EventPublisher}, which appends events to a file. */
@NullMarked
package dev.blazon.events.filesystem;

import org.jspecify.annotations.NullMarked;
