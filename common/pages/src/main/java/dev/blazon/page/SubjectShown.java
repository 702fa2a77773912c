package dev.blazon.page;

import org.jspecify.annotations.Nullable;

/**
 * What an Endorsement is about, as its page tells of it.
 *
 * @param key the key of what it is, in words
 * @param name what it is called; its URL where it is a stranger's
 * @param issuer the name of who has issued it; null where that says nothing
 * @param url the path of the page about it; a whole URL where it is a stranger's
 * @param ours whether it is of this deployment
 * @param card the whole URL of the picture that stands for it where it is linked to, in English
 */
public record SubjectShown(
    String key, String name, @Nullable String issuer, String url, boolean ours, String card) {}
