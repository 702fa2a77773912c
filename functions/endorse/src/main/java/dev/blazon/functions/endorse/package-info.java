/**
 * The Lambda functions {@code endorse}, by which issuers make and revoke Endorsements, accept those
 * that others have made of what is theirs, and ask people for others; and {@code endorser}, by
 * which people endorse who were asked to.
 */
@NullMarked
package dev.blazon.functions.endorse;

import org.jspecify.annotations.NullMarked;
