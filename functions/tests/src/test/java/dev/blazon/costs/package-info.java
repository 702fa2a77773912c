/**
 * Measures what one request of a stranger costs at the most, for each route that needs no key. It
 * is measured, not tested, because a time that a test asserts fails on a busy day. {@code mvn -q
 * -Pcosts} prints the table of {@code docs/security.md}.
 */
@NullMarked
package dev.blazon.costs;

import org.jspecify.annotations.NullMarked;
