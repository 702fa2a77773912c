/** What pages show, read from the table and judged by the verifier. */
@NullMarked
package dev.blazon.page.reading;

import org.jspecify.annotations.NullMarked;
