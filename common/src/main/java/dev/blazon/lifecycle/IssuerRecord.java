package dev.blazon.lifecycle;

import dev.blazon.openbadges.Profile;
import java.time.Instant;

/**
 * An issuer as it is kept.
 *
 * @param id its id
 * @param profile its public document
 * @param createdAt since when
 * @param version counts the changes of this record, for optimistic locking; not the Profile's own
 *     version
 * @param trail who made it, and who changed it last
 */
public record IssuerRecord(
    String id, Profile profile, Instant createdAt, long version, Trail trail) {
  /** The same with this Profile, as {@code by} has said. */
  public IssuerRecord with(Profile changed, String by) {
    return new IssuerRecord(id, changed, createdAt, version + 1, trail.changed(by));
  }
}
