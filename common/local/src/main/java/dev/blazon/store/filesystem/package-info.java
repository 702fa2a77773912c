/** The local server's {@link dev.blazon.store.ImageStore}, which keeps images in a folder. */
@NullMarked
package dev.blazon.store.filesystem;

import org.jspecify.annotations.NullMarked;
