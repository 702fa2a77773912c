/** Files in the forms of web pages. */
@NullMarked
package dev.blazon.uploads;

import org.jspecify.annotations.NullMarked;
