/** The function that revokes Assertions when their issuer asks for it. */
@NullMarked
package dev.blazon.functions.revoke;

import org.jspecify.annotations.NullMarked;
