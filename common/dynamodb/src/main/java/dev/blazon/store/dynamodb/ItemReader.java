package dev.blazon.store.dynamodb;

import dev.blazon.lifecycle.Trail;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads the attributes of a DynamoDB item by name and type. An attribute that must be there and is
 * not means that the stored item is broken: an {@link IllegalStateException} names both.
 */
final class ItemReader {
  private final Map<String, AttributeValue> attributes;

  ItemReader(Map<String, AttributeValue> attributes) {
    this.attributes = attributes;
  }

  String text(String name) {
    return attribute(name).s();
  }

  @Nullable String optionalText(String name) {
    AttributeValue value = attributes.get(name);
    return value == null ? null : value.s();
  }

  List<String> texts(String name) {
    AttributeValue value = attributes.get(name);
    return value == null ? List.of() : value.ss();
  }

  long number(String name) {
    return Long.parseLong(attribute(name).n());
  }

  boolean flag(String name) {
    return attribute(name).bool();
  }

  Instant time(String name) {
    return Instant.parse(text(name));
  }

  @Nullable Instant optionalTime(String name) {
    String value = optionalText(name);
    return value == null ? null : Instant.parse(value);
  }

  /** Of what was written before it was kept, {@link Trail#UNKNOWN}. */
  Trail trail() {
    return new Trail(optionalText(ItemWriter.CREATED_BY), optionalText(ItemWriter.CHANGED_BY));
  }

  private AttributeValue attribute(String name) {
    AttributeValue value = attributes.get(name);
    if (value == null) {
      throw new IllegalStateException(
          "the item " + optionalText(BadgeTable.PK) + " has no attribute " + name);
    }
    return value;
  }
}
