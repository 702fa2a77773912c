/** Events to a file, for the local server. */
@NullMarked
package dev.blazon.events.filesystem;

import org.jspecify.annotations.NullMarked;
