/** Keys on disk, and what the JDK does with them: for the local server, where there is no KMS. */
@NullMarked
package dev.blazon.signing.jca;

import org.jspecify.annotations.NullMarked;
