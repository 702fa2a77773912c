package dev.blazon.lifecycle;

import dev.blazon.openbadges.Profile;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;

/**
 * An issuer as it is stored: its Profile, the settings of its pages and mails, and whether its
 * recipients' addresses are kept.
 *
 * @param id its id
 * @param profile its public document
 * @param appearance how its pages look
 * @param contact what is kept of how its recipients are reached
 * @param erasure what becomes of it when a recipient asks to be erased
 * @param acceptance who decides on what people say for its Assertions
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
    ContactPolicy contact,
    ErasurePolicy erasure,
    AcceptancePolicy acceptance,
    MailSetting mail,
    Instant createdAt,
    long version,
    Trail trail) {
  /** The same with what {@code by} has said of it. */
  public IssuerRecord with(
      Profile changed,
      Appearance look,
      ContactPolicy policy,
      ErasurePolicy erasing,
      AcceptancePolicy accepting,
      MailSetting mails,
      String by) {
    return IssuerRecordBuilder.builder(this)
        .profile(changed)
        .appearance(look)
        .contact(policy)
        .erasure(erasing)
        .acceptance(accepting)
        .mail(mails)
        .version(version + 1)
        .trail(trail.changed(by))
        .build();
  }
}
