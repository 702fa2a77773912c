/** The function by which issuers answer for people's data: read, and erased. */
@NullMarked
package dev.blazon.functions.people;

import org.jspecify.annotations.NullMarked;
