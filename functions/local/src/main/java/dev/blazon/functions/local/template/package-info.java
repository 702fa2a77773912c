/** What the local server reads of template.yaml, the only routing table. */
@NullMarked
package dev.blazon.functions.local.template;

import org.jspecify.annotations.NullMarked;
