/**
 * Reads from requests what several documents have in common: languages, links to other editions,
 * images, extensions. What a form takes is what {@code openapi.yaml} says; what no schema can say
 * is the services' to refuse.
 */
@NullMarked
package dev.blazon.forms;

import org.jspecify.annotations.NullMarked;
