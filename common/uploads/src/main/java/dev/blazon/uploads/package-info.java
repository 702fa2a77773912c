/** Reads files that clients and the forms of web pages upload. */
@NullMarked
package dev.blazon.uploads;

import org.jspecify.annotations.NullMarked;
