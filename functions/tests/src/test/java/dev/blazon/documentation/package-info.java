/** Tests that what the pages in {@code docs} say of the code is so. */
@NullMarked
package dev.blazon.documentation;

import org.jspecify.annotations.NullMarked;
