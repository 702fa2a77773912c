/** Every part of the platform at once, for what makes all functions; and these on this machine. */
@NullMarked
package dev.blazon.platform.local;

import org.jspecify.annotations.NullMarked;
