/**
 * How documents that strangers host are asked for, {@link
 * dev.blazon.verification.fetching.RemoteDocuments}, and the limits on how much of that one
 * verification may do. Over HTTP it is done in {@code http}.
 */
@NullMarked
package dev.blazon.verification.fetching;

import org.jspecify.annotations.NullMarked;
