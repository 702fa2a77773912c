/** The keys of functions, in KMS: those that sign, and what others are derived from. */
@NullMarked
package dev.blazon.platform.kms;

import org.jspecify.annotations.NullMarked;
