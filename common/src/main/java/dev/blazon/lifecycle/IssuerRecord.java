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
 */
public record IssuerRecord(String id, Profile profile, Instant createdAt, long version) {
  /** The same with this Profile. */
  public IssuerRecord with(Profile changed) {
    return new IssuerRecord(id, changed, createdAt, version + 1);
  }
}
