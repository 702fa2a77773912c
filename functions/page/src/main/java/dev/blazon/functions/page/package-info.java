/** The pages that people see. */
@NullMarked
package dev.blazon.functions.page;

import org.jspecify.annotations.NullMarked;
