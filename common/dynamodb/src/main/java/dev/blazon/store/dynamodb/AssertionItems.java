package dev.blazon.store.dynamodb;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.Status;
import dev.blazon.openbadges.VerificationType;
import java.util.Map;

/** Converts an {@link AssertionRecord} to a DynamoDB item and back. */
final class AssertionItems {
  private AssertionItems() {}

  static Map<String, Attribute> write(AssertionRecord assertion) {
    ItemWriter item =
        new ItemWriter(BadgeTable.assertion(assertion.id()), "Assertion")
            .text(BadgeTable.PARENT, BadgeTable.badgePartition(assertion.badge()))
            .text(BadgeTable.ORDER, BadgeTable.order(assertion.issuedOn(), assertion.id()))
            .text("id", assertion.id())
            .text("iri", assertion.iri())
            .text("badge", assertion.badge())
            .text("issuer", assertion.issuer())
            .text("verification", assertion.verification().name())
            .text("document", assertion.document())
            .text("expiryPolicy", assertion.expiryPolicy().name())
            .time("issuedOn", assertion.issuedOn())
            .time("expires", assertion.expires())
            .text("status", assertion.status().name())
            .text("reason", assertion.reason())
            .text("successor", assertion.successor())
            .text("renews", assertion.renews())
            .text("completes", assertion.completes())
            .time("changedAt", assertion.changedAt())
            .number("version", assertion.version())
            .trail(assertion.trail())
            .due(BadgeTable.dueShard(assertion.id()), assertion.due());
    return LifeItems.hold(LifeItems.plan(item, assertion.plan()), assertion.hold()).item();
  }

  static AssertionRecord read(Map<String, Attribute> attributes) {
    ItemReader item = new ItemReader(attributes);
    return AssertionRecordBuilder.builder()
        .id(item.text("id"))
        .iri(item.text("iri"))
        .badge(item.text("badge"))
        .issuer(item.text("issuer"))
        .verification(VerificationType.valueOf(item.text("verification")))
        .document(item.text("document"))
        .expiryPolicy(ExpiryPolicy.valueOf(item.text("expiryPolicy")))
        .issuedOn(item.time("issuedOn"))
        .expires(item.optionalTime("expires"))
        .status(Status.valueOf(item.text("status")))
        .reason(item.optionalText("reason"))
        .successor(item.optionalText("successor"))
        .renews(item.optionalText("renews"))
        .completes(item.optionalText("completes"))
        .plan(LifeItems.plan(item))
        .hold(LifeItems.hold(item))
        .changedAt(item.time("changedAt"))
        .version(item.number("version"))
        .trail(item.trail())
        .build();
  }
}
