/** Reads {@code template.yaml}, the only routing table, for the local server. */
@NullMarked
package dev.blazon.functions.local.template;

import org.jspecify.annotations.NullMarked;
