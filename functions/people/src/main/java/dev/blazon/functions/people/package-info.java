/** The function by which issuers answer for people's data: read, erased, moved to a new address. */
@NullMarked
package dev.blazon.functions.people;

import org.jspecify.annotations.NullMarked;
