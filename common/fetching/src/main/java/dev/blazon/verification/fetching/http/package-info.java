/**
 * Fetches over HTTP from hosts that strangers name, from public addresses alone: the only way
 * there. Everything that keeps it from being turned against us (which URLs, which addresses, how
 * long, how much) stands here.
 */
@NullMarked
package dev.blazon.verification.fetching.http;

import org.jspecify.annotations.NullMarked;
