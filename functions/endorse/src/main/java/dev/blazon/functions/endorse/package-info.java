/**
 * The Lambda function {@code endorse}: issuers make and revoke Endorsements, accept those that
 * others have made of what is theirs, and ask people for others.
 */
@NullMarked
package dev.blazon.functions.endorse;

import org.jspecify.annotations.NullMarked;
