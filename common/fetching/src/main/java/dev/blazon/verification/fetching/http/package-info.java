/**
 * The only way to hosts that strangers name: over HTTP, to public addresses alone. Everything that
 * keeps it from being turned against us (which URLs, which addresses, how long, how much) stands
 * here.
 */
@NullMarked
package dev.blazon.verification.fetching.http;

import org.jspecify.annotations.NullMarked;
