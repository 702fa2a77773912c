package dev.blazon.lifecycle;

import dev.blazon.openbadges.Profile;
import java.time.Instant;

/**
 * An issuer as it is kept.
 *
 * @param id its id
 * @param profile its public document
 * @param createdAt since when
 */
public record IssuerRecord(String id, Profile profile, Instant createdAt) {}
