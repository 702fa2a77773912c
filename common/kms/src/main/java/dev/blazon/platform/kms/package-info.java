/** The signing keys of functions, in KMS. */
@NullMarked
package dev.blazon.platform.kms;

import org.jspecify.annotations.NullMarked;
