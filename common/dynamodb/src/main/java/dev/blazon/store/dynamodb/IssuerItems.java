package dev.blazon.store.dynamodb;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.AcceptancePolicy;
import dev.blazon.lifecycle.Appearance;
import dev.blazon.lifecycle.ContactPolicy;
import dev.blazon.lifecycle.ErasurePolicy;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.IssuerRecordBuilder;
import dev.blazon.lifecycle.MailSetting;
import dev.blazon.openbadges.Profile;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts an {@link IssuerRecord} to a DynamoDB item and back. */
final class IssuerItems {
  private IssuerItems() {}

  static Map<String, Attribute> write(IssuerRecord issuer) {
    return new ItemWriter(BadgeTable.issuer(issuer.id()), "Profile")
        .text("id", issuer.id())
        .text("document", Json.write(issuer.profile()))
        .text("accentColor", issuer.appearance().accentColor())
        .text("banner", issuer.appearance().banner())
        .text("linkedInOrganizationId", issuer.appearance().linkedInOrganizationId())
        .text("contact", issuer.contact().name())
        .text("erasure", issuer.erasure().name())
        .text("acceptance", issuer.acceptance().name())
        .text("mail", Json.write(issuer.mail()))
        .time("createdAt", issuer.createdAt())
        .number("version", issuer.version())
        .trail(issuer.trail())
        .item();
  }

  static IssuerRecord read(Map<String, Attribute> attributes) {
    ItemReader item = new ItemReader(attributes);
    String mail = item.optionalText("mail");
    return IssuerRecordBuilder.builder()
        .id(item.text("id"))
        .profile(Json.readStored(item.text("document"), Profile.class))
        .appearance(
            new Appearance(
                item.optionalText("accentColor"),
                item.optionalText("banner"),
                item.optionalText("linkedInOrganizationId")))
        .contact(contact(item.optionalText("contact")))
        .erasure(erasure(item.optionalText("erasure")))
        .acceptance(acceptance(item.optionalText("acceptance")))
        .mail(mail == null ? MailSetting.PLAIN : Json.readStored(mail, MailSetting.class))
        .createdAt(item.time("createdAt"))
        .version(item.number("version"))
        .trail(item.trail())
        .build();
  }

  /** Of what was written before it was kept, that nothing is. */
  private static ContactPolicy contact(@Nullable String stored) {
    return stored == null ? ContactPolicy.FORGET : ContactPolicy.valueOf(stored);
  }

  /** Of what was written before it was kept, that the issuer decides. */
  private static ErasurePolicy erasure(@Nullable String stored) {
    return stored == null ? ErasurePolicy.ASK : ErasurePolicy.valueOf(stored);
  }

  /** Of what was written before it was kept, that the holder decides. */
  private static AcceptancePolicy acceptance(@Nullable String stored) {
    return stored == null ? AcceptancePolicy.HOLDER : AcceptancePolicy.valueOf(stored);
  }
}
