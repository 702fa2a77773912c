/**
 * Reads from the stores what a page shows of an Assertion, a BadgeClass or an issuer, and verifies
 * it.
 */
@NullMarked
package dev.blazon.page.reading;

import org.jspecify.annotations.NullMarked;
