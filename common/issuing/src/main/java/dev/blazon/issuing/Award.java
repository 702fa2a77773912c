package dev.blazon.issuing;

import dev.blazon.json.Fault;
import dev.blazon.json.Times;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Bounds;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.Evidence;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Recipient;
import dev.blazon.openbadges.RecipientProfile;
import dev.blazon.openbadges.Related;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One award as a request asks for it: the recipient, its dates, evidence and narrative.
 *
 * @param recipient who receives it
 * @param evidence what it rests on
 * @param narrative what the recipient did; Markdown, or null
 * @param issuedOn since when, or null for now
 * @param image what is said of its baked image, without its place; or null
 * @param version which edition of the award it is, or null
 * @param related its other editions
 * @param additional what else is said of it
 * @param expires until when, or null for what the badge's validity says
 */
@RecordBuilder
public record Award(
    Recipient recipient,
    List<Evidence> evidence,
    @Nullable String narrative,
    @Nullable Image image,
    @Nullable String version,
    List<Related> related,
    AdditionalProperties additional,
    @Nullable Instant issuedOn,
    @Nullable Instant expires) {
  /**
   * When it is issued, to the second, rounded down: verifiers refuse a date in the future, even by
   * a clock's error.
   */
  Instant issuedOnAt(Instant now) {
    return (issuedOn == null ? now : issuedOn).truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * Where it stands among the Assertions of its badge: when it is issued and, where that is now, to
   * the nanosecond, so that those issued in one second keep the order in which they were awarded.
   *
   * @param number its number among those that are awarded together, from 0
   */
  Instant placeAt(Instant now, int number) {
    return (issuedOn == null ? now : issuedOnAt(now)).plusNanos(number);
  }

  /** When it expires, to the second, or null. */
  @Nullable Instant expiryAt(BadgeRecord badge, Instant now) {
    Instant expiry = expires == null ? badge.expiryOf(issuedOnAt(now)) : expires;
    return expiry == null ? null : expiry.truncatedTo(ChronoUnit.SECONDS);
  }

  /** What else its document says: what was sent, and the recipient's name. */
  AdditionalProperties published() {
    String name = recipient.name();
    return name == null
        ? additional
        : additional.withExtension(RecipientProfile.PROPERTY, RecipientProfile.of(name));
  }

  /** What forbids it at {@code now}; empty where nothing does. */
  List<Fault> faults(BadgeRecord badge, Instant now) {
    Optional<String> profile = RecipientProfile.property(additional.extensions());
    if (recipient.name() != null && profile.isPresent()) {
      return List.of(
          new Fault(
              "/recipient/name",
              "stands beside the extension \""
                  + profile.get()
                  + "\", which says of the recipient what it is called; send one of the two"));
    }
    if (Said.bytes(evidence, narrative, related, published()) > Bounds.SAID_ONCE) {
      return List.of(
          new Fault(
              "",
              "has more than "
                  + Bounds.SAID_ONCE
                  + " bytes of texts, evidence, links and extensions"));
    }
    List<Fault> refused = ExtensionFaults.of(additional.extensions());
    if (!refused.isEmpty()) {
      return refused;
    }
    if (issuedOnAt(now).isAfter(now)) {
      return List.of(new Fault("/issuedOn", "is in the future"));
    }
    Instant expiry = expiryAt(badge, now);
    if (expiry != null && expiry.isAfter(Times.LATEST)) {
      return List.of(new Fault("/expires", "is after the year 9999"));
    }
    if (expiry != null && !expiry.isAfter(issuedOnAt(now))) {
      return List.of(new Fault("/expires", "is not after the time of issue"));
    }
    return List.of();
  }
}
