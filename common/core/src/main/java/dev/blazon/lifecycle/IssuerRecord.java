package dev.blazon.lifecycle;

import dev.blazon.openbadges.Profile;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;

/**
 * An issuer as it is stored: its Profile, and how its pages and its mails look.
 *
 * @param id its id
 * @param profile its public document
 * @param appearance how its pages look
 * @param mail how its mails to recipients look
 * @param createdAt since when
 * @param version counts the changes of this record, for optimistic locking; not the Profile's own
 *     version
 * @param trail who made it, and who changed it last
 */
@RecordBuilder
public record IssuerRecord(
    String id,
    Profile profile,
    Appearance appearance,
    MailSetting mail,
    Instant createdAt,
    long version,
    Trail trail) {
  /** The same with this Profile, this appearance and these mails, as {@code by} has said. */
  public IssuerRecord with(Profile changed, Appearance look, MailSetting mails, String by) {
    return IssuerRecordBuilder.builder(this)
        .profile(changed)
        .appearance(look)
        .mail(mails)
        .version(version + 1)
        .trail(trail.changed(by))
        .build();
  }
}
