/** Gives Lambda functions what fetches documents from strangers' hosts. */
@NullMarked
package dev.blazon.platform.fetching;

import org.jspecify.annotations.NullMarked;
