/**
 * Fetching strangers' documents: {@link dev.blazon.verification.fetching.RemoteDocuments} is the
 * only way to hosts that strangers name, and everything that keeps it from being turned against us
 * (which URLs, which addresses, how long, how much) stands here.
 */
@NullMarked
package dev.blazon.verification.fetching;

import org.jspecify.annotations.NullMarked;
