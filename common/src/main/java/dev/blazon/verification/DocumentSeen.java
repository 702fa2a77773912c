package dev.blazon.verification;

import dev.blazon.verification.rules.Document;
import dev.blazon.verification.rules.Role;
import java.time.Instant;

/**
 * Where and when one of the badge's documents was come by.
 *
 * @param role its part in the badge
 * @param origin how it was come by
 * @param url its IRI; empty for the payload of a token
 * @param at when
 */
public record DocumentSeen(Role role, Document.Origin origin, String url, Instant at) {}
