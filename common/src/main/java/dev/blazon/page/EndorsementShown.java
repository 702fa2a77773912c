package dev.blazon.page;

import org.jspecify.annotations.Nullable;

/**
 * An Endorsement that was found valid.
 *
 * @param endorser the name of who endorses
 * @param endorserUrl their website; null where none is known
 * @param comment their words, in Markdown; null for none
 */
public record EndorsementShown(
    String endorser, @Nullable String endorserUrl, @Nullable String comment) {}
