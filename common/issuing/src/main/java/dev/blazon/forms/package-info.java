/**
 * Parsers of request members that several requests share: language, links to other editions,
 * images, extensions, recipient. What a form takes is what {@code openapi.yaml} says; what no
 * schema can say is the services' to refuse.
 */
@NullMarked
package dev.blazon.forms;

import org.jspecify.annotations.NullMarked;
