package dev.blazon.issuing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.openbadges.Endorsement;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.Page;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** Lists the Endorsements that an issuer has made, page by page, the oldest first. */
public final class ReadEndorsements {
  /** An Endorsement may have some 120 KB, so that few are read at once. */
  private static final int READ = 5;

  private final EndorsementStore endorsements;

  /** Reads Endorsements of this store. */
  public ReadEndorsements(EndorsementStore endorsements) {
    this.endorsements = endorsements;
  }

  /**
   * What an issuer sees of an Endorsement.
   *
   * @param id its id
   * @param endorsement its public URL
   * @param listed whether the owner of what it endorses has accepted it
   * @param revoked whether it was revoked
   * @param reason why, or null
   * @param revokedAt since when, or null
   * @param createdBy who made it, as {@link dev.blazon.lifecycle.Trail} has it; null where it is
   *     not known
   * @param revokedBy who revoked it, or null
   * @param document what was said, whatever has become of it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @RecordBuilder
  public record EndorsementView(
      String id,
      String endorsement,
      boolean listed,
      boolean revoked,
      @Nullable String reason,
      @Nullable String revokedAt,
      @Nullable String createdBy,
      @Nullable String revokedBy,
      Endorsement document) {

    private static EndorsementView of(EndorsementRecord record) {
      return EndorsementViewBuilder.builder()
          .id(record.id())
          .endorsement(record.document().id())
          .listed(record.listed())
          .revoked(record.revoked())
          .reason(record.reason())
          .revokedAt(record.revoked() ? OpenBadges.dateTime(record.changedAt()) : null)
          .createdBy(record.trail().createdBy())
          .revokedBy(record.trail().changedBy())
          .document(record.document())
          .build();
    }
  }

  /** The Endorsements of an issuer, oldest first. */
  public Page<EndorsementView> all(String issuer, @Nullable String cursor) {
    Page<EndorsementRecord> page =
        FullPages.gather(
            cursor,
            from -> endorsements.endorsements(issuer, from, READ),
            endorsement -> Said.bytes(endorsement.document()));
    return new Page<>(page.elements().stream().map(EndorsementView::of).toList(), page.cursor());
  }
}
