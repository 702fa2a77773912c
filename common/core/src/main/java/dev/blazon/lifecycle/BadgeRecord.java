package dev.blazon.lifecycle;

import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.Related;
import dev.blazon.openbadges.VerificationType;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A BadgeClass as it is stored, with what its document does not say: how its Assertions are
 * verified, how long they are valid, and whether one was awarded. It can be changed until its first
 * award, and never after.
 *
 * @param id its id
 * @param issuer whose it is
 * @param badgeClass its public document
 * @param verification how its Assertions are verified
 * @param validity how long an Assertion is valid, or null for ever
 * @param expiryPolicy what the sweep does to expired Assertions
 * @param renewal how Assertions are renewed, and holders reminded
 * @param artwork its image, or null until there is one
 * @param awarded whether it has been awarded
 * @param createdAt since when
 * @param version counts the changes of this record, for optimistic locking; not the BadgeClass's
 *     own version
 * @param continuation the id of the badge that is awarded in its place, because it is signed and
 *     names a Profile whose key signs no longer; null where there is none
 * @param firstVersion the id of the first version of the badge; null where it is the first itself,
 *     or was made before this was kept
 * @param trail who defined it, and who changed it last
 */
@RecordBuilder
public record BadgeRecord(
    String id,
    String issuer,
    BadgeClass badgeClass,
    VerificationType verification,
    @Nullable Period validity,
    ExpiryPolicy expiryPolicy,
    RenewalPolicy renewal,
    @Nullable Artwork artwork,
    boolean awarded,
    Instant createdAt,
    long version,
    @Nullable String continuation,
    @Nullable String firstVersion,
    Trail trail) {

  /**
   * What all versions of one badge have in common, those that continue one under a newer Profile
   * included: the id of the first. A version that was made before that was kept begins anew.
   */
  public String family() {
    return firstVersion == null ? id : firstVersion;
  }

  /**
   * When an Assertion issued at {@code issuedOn} expires by this badge's validity, in UTC; null for
   * never.
   */
  public @Nullable Instant expiryOf(Instant issuedOn) {
    return validity == null ? null : issuedOn.atZone(ZoneOffset.UTC).plus(validity).toInstant();
  }

  /** The same, awarded: from here on nothing but its links and its continuation may change. */
  public BadgeRecord whenAwarded(String by) {
    return changed(by).awarded(true).build();
  }

  /** The same with this artwork, at {@code url}. */
  public BadgeRecord withArtwork(Artwork image, String url, String by) {
    return changed(by).badgeClass(badgeClass.withImage(url)).artwork(image).build();
  }

  /** The same with one more link to another version of it. */
  public BadgeRecord withLink(Related link, String by) {
    return changed(by).badgeClass(linked(link)).build();
  }

  /** The same, issued under the Profile at {@code profile}; not yet a change of its own. */
  public BadgeRecord withIssuer(String profile) {
    return BadgeRecordBuilder.builder(this).badgeClass(badgeClass.withIssuer(profile)).build();
  }

  /** The same, linked with the badge that is awarded in its place from now on. */
  public BadgeRecord continuedAs(BadgeRecord next, String by) {
    Related link = Related.badgeClass(next.badgeClass().id(), next.badgeClass().version());
    return changed(by).badgeClass(linked(link)).continuation(next.id()).build();
  }

  /**
   * The same badge, continued by {@code newest} directly, and no more by way of the badges that
   * were awarded in its place before.
   */
  public BadgeRecord leadingTo(BadgeRecord newest) {
    return BadgeRecordBuilder.builder(this).version(version + 1).continuation(newest.id()).build();
  }

  private BadgeClass linked(Related link) {
    List<Related> links = new ArrayList<>(badgeClass.related());
    links.add(link);
    return badgeClass.withRelated(links);
  }

  /** The same, one change later, for what {@code by} changes to be said. */
  private BadgeRecordBuilder changed(String by) {
    return BadgeRecordBuilder.builder(this).version(version + 1).trail(trail.changed(by));
  }
}
