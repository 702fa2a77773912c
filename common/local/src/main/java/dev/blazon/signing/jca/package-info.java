/**
 * Signing keys and secrets of the local server, where there is no KMS: they are files in its
 * folder, used by the JDK's cryptography (JCA).
 */
@NullMarked
package dev.blazon.signing.jca;

import org.jspecify.annotations.NullMarked;
