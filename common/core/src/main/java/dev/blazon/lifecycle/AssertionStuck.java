package dev.blazon.lifecycle;

/**
 * That somebody has to look at an Assertion, because what has fallen due of it cannot be done, as
 * events tell it.
 *
 * @param assertion the Assertion's id
 * @param error the class of what was thrown
 * @param at when it failed the last time, ISO 8601 in UTC
 */
public record AssertionStuck(String assertion, String error, String at) {}
