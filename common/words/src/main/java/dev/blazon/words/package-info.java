/** The words of what people read, in each language. */
@NullMarked
package dev.blazon.words;

import org.jspecify.annotations.NullMarked;
