package dev.blazon.store.dynamodb;

import dev.blazon.openbadges.RevocationList;
import dev.blazon.store.Change;
import java.util.Map;

/**
 * Converts an entry of a RevocationList to a DynamoDB item and back. The item is short, because a
 * list is read whole.
 */
final class RevocationItems {
  private RevocationItems() {}

  static Map<String, Attribute> write(Change.ListRevocation revocation) {
    return new ItemWriter(
            BadgeTable.revocation(revocation.issuer(), revocation.span(), revocation.iri()),
            "Revocation")
        .text("reason", revocation.reason())
        .item();
  }

  static RevocationList.Entry read(Map<String, Attribute> attributes) {
    ItemReader item = new ItemReader(attributes);
    return new RevocationList.Entry(item.text(BadgeTable.SK), item.text("reason"));
  }
}
