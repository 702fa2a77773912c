/**
 * Finds and fetches the document that a link leads to, and tells documents from images and web
 * pages.
 */
@NullMarked
package dev.blazon.verification.input;

import org.jspecify.annotations.NullMarked;
