package dev.blazon.store.dynamodb;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.KeptDesign;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.VerificationType;
import java.time.Period;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts a {@link BadgeRecord} to a DynamoDB item and back. */
final class BadgeItems {
  private BadgeItems() {}

  static Map<String, Attribute> write(BadgeRecord badge) {
    Period validity = badge.validity();
    Artwork artwork = badge.artwork();
    ItemWriter item =
        new ItemWriter(BadgeTable.badge(badge.id()), "BadgeClass")
            .text(BadgeTable.PARENT, BadgeTable.issuerPartition(badge.issuer()))
            .text(BadgeTable.ORDER, BadgeTable.order(badge.createdAt(), badge.id()))
            .text("id", badge.id())
            .text("issuer", badge.issuer())
            .text("document", Json.write(badge.badgeClass()))
            .text("verification", badge.verification().name())
            .text("validity", validity == null ? null : validity.toString())
            .text("expiryPolicy", badge.expiryPolicy().name())
            .text("artworkSha256", artwork == null ? null : artwork.sha256())
            .text("artworkMediaType", artwork == null ? null : artwork.mediaType())
            .text("design", artwork == null ? null : design(artwork))
            .flag("awarded", badge.awarded())
            .time("createdAt", badge.createdAt())
            .number("version", badge.version())
            .trail(badge.trail())
            .text("continuation", badge.continuation())
            .text("firstVersion", badge.firstVersion());
    return LifeItems.renewal(item, badge.renewal()).item();
  }

  static BadgeRecord read(Map<String, Attribute> attributes) {
    ItemReader item = new ItemReader(attributes);
    String validity = item.optionalText("validity");
    return BadgeRecordBuilder.builder()
        .id(item.text("id"))
        .issuer(item.text("issuer"))
        .badgeClass(Json.readStored(item.text("document"), BadgeClass.class))
        .verification(VerificationType.valueOf(item.text("verification")))
        .validity(validity == null ? null : Period.parse(validity))
        .expiryPolicy(ExpiryPolicy.valueOf(item.text("expiryPolicy")))
        .renewal(LifeItems.renewal(item))
        .artwork(artwork(item))
        .awarded(item.flag("awarded"))
        .createdAt(item.time("createdAt"))
        .version(item.number("version"))
        .continuation(item.optionalText("continuation"))
        .firstVersion(item.optionalText("firstVersion"))
        .trail(item.trail())
        .build();
  }

  private static @Nullable Artwork artwork(ItemReader item) {
    String sha256 = item.optionalText("artworkSha256");
    String design = item.optionalText("design");
    return sha256 == null
        ? null
        : new Artwork(
            sha256,
            item.text("artworkMediaType"),
            design == null ? null : Json.readStored(design, KeptDesign.class));
  }

  private static @Nullable String design(Artwork artwork) {
    return artwork.design() == null ? null : Json.write(artwork.design());
  }
}
