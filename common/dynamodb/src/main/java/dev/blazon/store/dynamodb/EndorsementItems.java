package dev.blazon.store.dynamodb;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.EndorsementRecordBuilder;
import dev.blazon.lifecycle.Endorser;
import dev.blazon.lifecycle.Subject;
import dev.blazon.openbadges.Endorsement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts an {@link EndorsementRecord} to a DynamoDB item and back. */
final class EndorsementItems {
  private EndorsementItems() {}

  static Map<String, Attribute> write(EndorsementRecord endorsement) {
    Subject subject = endorsement.subject();
    Endorser endorser = endorsement.endorser();
    ItemWriter item =
        new ItemWriter(BadgeTable.endorsement(endorsement.id()), "Endorsement")
            .text("id", endorsement.id())
            .text("issuer", endorsement.issuer())
            .text("request", endorsement.request())
            .text("subjectKind", subject == null ? null : subject.kind().name())
            .text("subjectId", subject == null ? null : subject.id())
            .text("document", Json.write(endorsement.document()))
            .flag("listed", endorsement.listed())
            .text("reason", endorsement.reason())
            .time("createdAt", endorsement.createdAt())
            .time("changedAt", endorsement.changedAt())
            .number("version", endorsement.version())
            .trail(endorsement.trail());
    if (endorser != null) {
      item.text("endorserName", endorser.name())
          .text("endorserRole", endorser.role())
          .text("endorserOrganisation", endorser.organisation())
          .text("endorserProof", endorser.proof().name())
          .text("endorserDomain", endorser.domain())
          .time("endorserShownAt", endorser.shownAt());
    }
    if (!endorsement.isPersons()) {
      // The list of what an issuer has said has nothing of what persons said.
      item.text(BadgeTable.PARENT, BadgeTable.endorser(endorsement.issuer()))
          .text(BadgeTable.ORDER, BadgeTable.order(endorsement.createdAt(), endorsement.id()));
    }
    return item.item();
  }

  static EndorsementRecord read(Map<String, Attribute> attributes) {
    ItemReader item = new ItemReader(attributes);
    return EndorsementRecordBuilder.builder()
        .id(item.text("id"))
        .issuer(item.text("issuer"))
        .request(item.optionalText("request"))
        .endorser(endorser(item))
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

  private static @Nullable Endorser endorser(ItemReader item) {
    String name = item.optionalText("endorserName");
    return name == null
        ? null
        : new Endorser(
            name,
            item.optionalText("endorserRole"),
            item.optionalText("endorserOrganisation"),
            Endorser.Proof.valueOf(item.text("endorserProof")),
            item.optionalText("endorserDomain"),
            item.time("endorserShownAt"));
  }

  private static @Nullable Subject subject(ItemReader item) {
    String kind = item.optionalText("subjectKind");
    return kind == null ? null : new Subject(Subject.Kind.valueOf(kind), item.text("subjectId"));
  }
}
