/** Images in a folder, for the local server. */
@NullMarked
package dev.blazon.store.filesystem;

import org.jspecify.annotations.NullMarked;
