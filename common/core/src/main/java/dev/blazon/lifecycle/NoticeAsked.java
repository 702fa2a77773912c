package dev.blazon.lifecycle;

/**
 * Names one mail about an Assertion by Assertion, kind and attempt: the request to send it, or the
 * key of its record.
 *
 * @param assertion the id of the Assertion that it is about
 * @param kind what it tells
 * @param attempt 1 for the first of its kind, and so on
 */
public record NoticeAsked(String assertion, NoticeKind kind, int attempt) implements MailAsked {}
