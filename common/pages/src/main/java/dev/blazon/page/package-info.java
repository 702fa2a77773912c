/**
 * The pages that people see: templates (JTE, in {@code src/main/jte}), one stylesheet, two scripts
 * that they can do without, and what they are made from. Every text on a page comes from a
 * stranger: JTE escapes it, {@link dev.blazon.page.Markdown} lets no HTML through, and only http(s)
 * URLs and an issuer's e-mail address become links.
 */
@NullMarked
package dev.blazon.page;

import org.jspecify.annotations.NullMarked;
