package dev.blazon.store.dynamodb;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.EndorsementList;
import dev.blazon.lifecycle.Subject;
import java.util.Arrays;
import java.util.Map;

/** Converts an {@link EndorsementList} to a DynamoDB item and back. */
final class EndorsementListItems {
  private EndorsementListItems() {}

  static Map<String, Attribute> write(EndorsementList list) {
    return new ItemWriter(BadgeTable.endorsements(list.subject()), "Endorsements")
        .text("endorsements", Json.write(list.endorsements()))
        .number("version", list.version())
        .trail(list.trail())
        .item();
  }

  static EndorsementList read(Subject subject, Map<String, Attribute> attributes) {
    ItemReader item = new ItemReader(attributes);
    return new EndorsementList(
        subject,
        Arrays.asList(Json.readStored(item.text("endorsements"), String[].class)),
        item.number("version"),
        item.trail());
  }
}
