package dev.blazon.lifecycle;

import java.time.Instant;

/**
 * That the holder of an Assertion has asked its issuer to renew it.
 *
 * @param assertion the Assertion's id
 * @param issuer who is asked
 * @param badge the id of its BadgeClass
 * @param askedAt when
 * @param version which change of the request it was: tells repetitions of it
 */
public record RenewalAsked(
    String assertion, String issuer, String badge, Instant askedAt, long version) {}
