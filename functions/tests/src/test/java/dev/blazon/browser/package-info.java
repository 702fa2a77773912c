/**
 * Tests of the pages in a real browser: {@link dev.blazon.browser.Browser} opens them, {@link
 * dev.blazon.browser.PageChecks} says what is wrong with any of them, and the tests say what each
 * has to show.
 */
@NullMarked
package dev.blazon.browser;

import org.jspecify.annotations.NullMarked;
