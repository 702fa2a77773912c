/** Signing with the JDK and a key on disk: for the local server, where there is no KMS. */
@NullMarked
package dev.blazon.signing.jca;

import org.jspecify.annotations.NullMarked;
