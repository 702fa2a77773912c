/**
 * The Lambda function {@code endorse}: issuers make and revoke Endorsements, and accept those that
 * others have made of what is theirs.
 */
@NullMarked
package dev.blazon.functions.endorse;

import org.jspecify.annotations.NullMarked;
