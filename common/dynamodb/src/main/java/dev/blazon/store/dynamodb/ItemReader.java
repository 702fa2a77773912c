package dev.blazon.store.dynamodb;

import dev.blazon.lifecycle.Trail;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the attributes of a DynamoDB item by name and type. An attribute that must be there and is
 * not means that the stored item is broken: an {@link IllegalStateException} names both.
 */
final class ItemReader {
  private final Map<String, Attribute> attributes;

  ItemReader(Map<String, Attribute> attributes) {
    this.attributes = attributes;
  }

  String text(String name) {
    return text(name, attribute(name));
  }

  @Nullable String optionalText(String name) {
    Attribute value = attributes.get(name);
    return value == null ? null : text(name, value);
  }

  List<String> texts(String name) {
    Attribute value = attributes.get(name);
    if (value == null) {
      return List.of();
    }
    if (value instanceof Attribute.Texts texts) {
      return texts.values();
    }
    throw otherType(name);
  }

  long number(String name) {
    if (attribute(name) instanceof Attribute.Digits digits) {
      return Long.parseLong(digits.value());
    }
    throw otherType(name);
  }

  boolean flag(String name) {
    if (attribute(name) instanceof Attribute.Flag flag) {
      return flag.value();
    }
    throw otherType(name);
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

  private String text(String name, Attribute value) {
    if (value instanceof Attribute.Text text) {
      return text.value();
    }
    throw otherType(name);
  }

  private Attribute attribute(String name) {
    Attribute value = attributes.get(name);
    if (value == null) {
      throw broken("has no attribute " + name);
    }
    return value;
  }

  private IllegalStateException otherType(String name) {
    return broken("has an attribute " + name + " of another type");
  }

  private IllegalStateException broken(String what) {
    String which = attributes.get(BadgeTable.PK) instanceof Attribute.Text key ? key.value() : "";
    return new IllegalStateException("the item " + which + " " + what);
  }
}
