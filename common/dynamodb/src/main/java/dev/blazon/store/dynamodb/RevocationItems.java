package dev.blazon.store.dynamodb;

import dev.blazon.openbadges.RevocationList;
import dev.blazon.store.Change;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Converts an entry of a RevocationList to a DynamoDB item and back. The item is short, because a
 * list is read whole.
 */
final class RevocationItems {
  private RevocationItems() {}

  static Map<String, AttributeValue> write(Change.ListRevocation revocation) {
    return new ItemWriter(
            BadgeTable.revocation(revocation.issuer(), revocation.span(), revocation.iri()),
            "Revocation")
        .text("reason", revocation.reason())
        .item();
  }

  static RevocationList.Entry read(Map<String, AttributeValue> attributes) {
    ItemReader item = new ItemReader(attributes);
    return new RevocationList.Entry(item.text(BadgeTable.SK), item.text("reason"));
  }
}
