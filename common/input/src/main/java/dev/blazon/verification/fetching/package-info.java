/**
 * What fetches strangers' documents, as those see it who ask: {@link
 * dev.blazon.verification.fetching.RemoteDocuments}; and how much of it there may be. Over HTTP it
 * is done in {@code http}.
 */
@NullMarked
package dev.blazon.verification.fetching;

import org.jspecify.annotations.NullMarked;
