package dev.blazon.lifecycle;

/**
 * A mail that is to be sent, as the stream tells it.
 *
 * @param assertion the id of the Assertion that it is about
 * @param kind what it tells
 * @param attempt 1 for the first of its kind, and so on
 */
public record NoticeAsked(String assertion, NoticeKind kind, int attempt) {}
