/** The soak test: load on the local server, which is killed over and over. Run by hand. */
@NullMarked
package dev.blazon.soak;

import org.jspecify.annotations.NullMarked;
