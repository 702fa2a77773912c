package dev.blazon.store.dynamodb;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.Appearance;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.openbadges.Profile;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An {@link IssuerRecord} as an item, and back. */
final class IssuerItems {
  private IssuerItems() {}

  static Map<String, AttributeValue> write(IssuerRecord issuer) {
    return new ItemWriter(BadgeTable.issuer(issuer.id()), "Profile")
        .text("id", issuer.id())
        .text("document", Json.write(issuer.profile()))
        .text("accentColor", issuer.appearance().accentColor())
        .text("banner", issuer.appearance().banner())
        .text("linkedInOrganizationId", issuer.appearance().linkedInOrganizationId())
        .time("createdAt", issuer.createdAt())
        .number("version", issuer.version())
        .trail(issuer.trail())
        .item();
  }

  static IssuerRecord read(Map<String, AttributeValue> attributes) {
    ItemReader item = new ItemReader(attributes);
    return new IssuerRecord(
        item.text("id"),
        Json.readStored(item.text("document"), Profile.class),
        new Appearance(
            item.optionalText("accentColor"),
            item.optionalText("banner"),
            item.optionalText("linkedInOrganizationId")),
        item.time("createdAt"),
        item.number("version"),
        item.trail());
  }
}
