/**
 * Tests that hold {@code openapi.yaml} against the code: the document is valid, its operations are
 * the routes of the functions, its examples fit its schemas, and {@link
 * dev.blazon.openapi.OpenApi#assertValid} says of any answer whether it is one that the document
 * promises.
 */
@NullMarked
package dev.blazon.openapi;

import org.jspecify.annotations.NullMarked;
