package dev.blazon.lifecycle;

/**
 * Names a mail about an Assertion that is to be sent, or was.
 *
 * @param assertion the id of the Assertion that it is about
 * @param kind what it tells
 * @param attempt 1 for the first of its kind, and so on
 */
public record NoticeAsked(String assertion, NoticeKind kind, int attempt) {}
