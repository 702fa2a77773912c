/** What somebody hands in, and the document that it leads to: by its link, or by a web page's. */
@NullMarked
package dev.blazon.verification.input;

import org.jspecify.annotations.NullMarked;
