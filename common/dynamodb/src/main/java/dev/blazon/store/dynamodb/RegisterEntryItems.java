package dev.blazon.store.dynamodb;

import dev.blazon.register.RecipientDigests;
import dev.blazon.register.RegisterEntry;
import dev.blazon.register.RegisterEntryBuilder;
import java.util.Map;
import java.util.Objects;

/** Converts a {@link RegisterEntry} to a DynamoDB item and back. */
final class RegisterEntryItems {
  private RegisterEntryItems() {}

  static Map<String, Attribute> write(RegisterEntry entry) {
    String learner = entry.recipient().ofDeployment();
    return new ItemWriter(BadgeTable.registerEntry(entry.assertion()), "RegisterEntry")
        .text(BadgeTable.PARENT, BadgeTable.learner(learner))
        .text(BadgeTable.ORDER, BadgeTable.order(entry.issuedOn(), entry.assertion()))
        .text("assertion", entry.assertion())
        .text("issuer", entry.issuer())
        .text("badge", entry.badge())
        .text("family", entry.family())
        .time("issuedOn", entry.issuedOn())
        .text("holder", entry.recipient().ofIssuer())
        .text("learner", learner)
        .text("contact", entry.contact())
        .text("contactOf", entry.contactOf().equals(entry.assertion()) ? null : entry.contactOf())
        .item();
  }

  static RegisterEntry read(Map<String, Attribute> attributes) {
    ItemReader item = new ItemReader(attributes);
    return RegisterEntryBuilder.builder()
        .assertion(item.text("assertion"))
        .issuer(item.text("issuer"))
        .badge(item.text("badge"))
        .family(item.text("family"))
        .issuedOn(item.time("issuedOn"))
        .recipient(new RecipientDigests(item.text("holder"), item.text("learner")))
        .contact(item.optionalText("contact"))
        .contactOf(
            Objects.requireNonNullElse(item.optionalText("contactOf"), item.text("assertion")))
        .build();
  }
}
