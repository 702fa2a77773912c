/**
 * The HTML pages that people see (templates in {@code src/main/jte}, one stylesheet, two scripts
 * that they can do without), and the classes that hand the templates what they show. Every text on
 * a page comes from a stranger: JTE escapes it, {@link dev.blazon.page.Markdown} lets no HTML
 * through, and only http(s) URLs and an issuer's e-mail address become links.
 */
@NullMarked
package dev.blazon.page;

import org.jspecify.annotations.NullMarked;
