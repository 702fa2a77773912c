package dev.blazon.lifecycle;

import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.Related;
import dev.blazon.openbadges.VerificationType;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A BadgeClass as it is kept. It can be changed until its first award, and never after.
 *
 * @param id its id
 * @param issuer whose it is
 * @param badgeClass its public document
 * @param verification how its Assertions are verified
 * @param validity how long an Assertion is valid, or null for ever
 * @param expiryPolicy what the sweep does to expired Assertions
 * @param artwork its image, or null until there is one
 * @param awarded whether it has been awarded
 * @param createdAt since when
 * @param version counts the changes of this record, for optimistic locking; not the BadgeClass's
 *     own version
 */
public record BadgeRecord(
    String id,
    String issuer,
    BadgeClass badgeClass,
    VerificationType verification,
    @Nullable Period validity,
    ExpiryPolicy expiryPolicy,
    @Nullable Artwork artwork,
    boolean awarded,
    Instant createdAt,
    long version) {

  /**
   * When an Assertion issued at {@code issuedOn} expires by this badge's validity, in UTC; null for
   * never.
   */
  public @Nullable Instant expiryOf(Instant issuedOn) {
    return validity == null ? null : issuedOn.atZone(ZoneOffset.UTC).plus(validity).toInstant();
  }

  /** The same, awarded: from here on nothing but its links may change. */
  public BadgeRecord whenAwarded() {
    return new BadgeRecord(
        id,
        issuer,
        badgeClass,
        verification,
        validity,
        expiryPolicy,
        artwork,
        true,
        createdAt,
        version + 1);
  }

  /** The same with this artwork, at {@code url}. */
  public BadgeRecord withArtwork(Artwork image, String url) {
    return new BadgeRecord(
        id,
        issuer,
        badgeClass.withImage(url),
        verification,
        validity,
        expiryPolicy,
        image,
        awarded,
        createdAt,
        version + 1);
  }

  /** The same with one more link to another version of it. */
  public BadgeRecord withLink(Related link) {
    List<Related> links = new ArrayList<>(badgeClass.related());
    links.add(link);
    return new BadgeRecord(
        id,
        issuer,
        badgeClass.withRelated(links),
        verification,
        validity,
        expiryPolicy,
        artwork,
        awarded,
        createdAt,
        version + 1);
  }
}
