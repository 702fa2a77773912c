/**
 * The register, which is private: which recipient has which Assertion. Recipients are found in it
 * by keyed digests, and their addresses are encrypted.
 */
@NullMarked
package dev.blazon.register;

import org.jspecify.annotations.NullMarked;
