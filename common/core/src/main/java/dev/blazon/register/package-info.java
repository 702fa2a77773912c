/**
 * The register: who has which Assertion, beside the documents and never in them. How a recipient is
 * found again without being named, and how one is reached.
 */
@NullMarked
package dev.blazon.register;

import org.jspecify.annotations.NullMarked;
