/**
 * Reads badges' documents for the verifier: strict JSON, then JSON-LD compaction against the
 * bundled contexts, so that every rule sees one shape whatever form the document came in. {@code
 * legacy} brings documents of older versions of the standard to the same shape.
 */
@NullMarked
package dev.blazon.verification.documents;

import org.jspecify.annotations.NullMarked;
