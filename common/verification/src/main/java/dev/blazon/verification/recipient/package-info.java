/**
 * Tells whose a badge is: {@link dev.blazon.verification.recipient.RecipientComparison} compares
 * the person that somebody asks about with the IdentityObject of an Assertion, in clear or hashed.
 */
@NullMarked
package dev.blazon.verification.recipient;

import org.jspecify.annotations.NullMarked;
