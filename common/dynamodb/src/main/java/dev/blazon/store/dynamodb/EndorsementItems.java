package dev.blazon.store.dynamodb;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.EndorsementRecordBuilder;
import dev.blazon.lifecycle.Subject;
import dev.blazon.openbadges.Endorsement;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Converts an {@link EndorsementRecord} to a DynamoDB item and back. */
final class EndorsementItems {
  private EndorsementItems() {}

  static Map<String, AttributeValue> write(EndorsementRecord endorsement) {
    Subject subject = endorsement.subject();
    return new ItemWriter(BadgeTable.endorsement(endorsement.id()), "Endorsement")
        .text(BadgeTable.PARENT, BadgeTable.endorser(endorsement.issuer()))
        .text(BadgeTable.ORDER, BadgeTable.order(endorsement.createdAt(), endorsement.id()))
        .text("id", endorsement.id())
        .text("issuer", endorsement.issuer())
        .text("subjectKind", subject == null ? null : subject.kind().name())
        .text("subjectId", subject == null ? null : subject.id())
        .text("document", Json.write(endorsement.document()))
        .flag("listed", endorsement.listed())
        .text("reason", endorsement.reason())
        .time("createdAt", endorsement.createdAt())
        .time("changedAt", endorsement.changedAt())
        .number("version", endorsement.version())
        .trail(endorsement.trail())
        .item();
  }

  static EndorsementRecord read(Map<String, AttributeValue> attributes) {
    ItemReader item = new ItemReader(attributes);
    return EndorsementRecordBuilder.builder()
        .id(item.text("id"))
        .issuer(item.text("issuer"))
        .subject(subject(item))
        .document(Json.readStored(item.text("document"), Endorsement.class))
        .listed(item.flag("listed"))
        .reason(item.optionalText("reason"))
        .createdAt(item.time("createdAt"))
        .changedAt(item.time("changedAt"))
        .version(item.number("version"))
        .trail(item.trail())
        .build();
  }

  private static @Nullable Subject subject(ItemReader item) {
    String kind = item.optionalText("subjectKind");
    return kind == null ? null : new Subject(Subject.Kind.valueOf(kind), item.text("subjectId"));
  }
}
