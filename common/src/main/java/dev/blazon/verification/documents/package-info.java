/**
 * Reading badge documents: strict JSON, then JSON-LD compaction against the bundled contexts, so
 * that every rule sees one shape whatever form the document came in.
 */
@NullMarked
package dev.blazon.verification.documents;

import org.jspecify.annotations.NullMarked;
