/** Gathers what benchmarks measured, and writes it as tables in Markdown and as JSON. */
@NullMarked
package dev.blazon.bench.report;

import org.jspecify.annotations.NullMarked;
