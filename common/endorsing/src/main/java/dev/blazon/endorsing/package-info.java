/**
 * What people say for badges and issuers: they are asked, endorse by a link, and take it back; the
 * holder of an Assertion, or an issuer, decides whether it is published.
 */
@NullMarked
package dev.blazon.endorsing;

import org.jspecify.annotations.NullMarked;
