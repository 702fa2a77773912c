/**
 * The Lambda function {@code sweep}, which a schedule calls: expires Assertions, and revokes those
 * signed with a compromised key.
 */
@NullMarked
package dev.blazon.functions.sweep;

import org.jspecify.annotations.NullMarked;
