package dev.blazon.store.dynamodb;

import dev.blazon.lifecycle.Trail;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds a DynamoDB item from its key and attributes. What is null or empty is left out. */
final class ItemWriter {
  static final String CREATED_BY = "createdBy";
  static final String CHANGED_BY = "changedBy";

  private final Map<String, Attribute> attributes = new LinkedHashMap<>();

  ItemWriter(BadgeTable.Key key, String type) {
    attributes.putAll(key.attributes());
    text(BadgeTable.TYPE, type);
  }

  ItemWriter text(String name, @Nullable String value) {
    if (value != null) {
      attributes.put(name, new Attribute.Text(value));
    }
    return this;
  }

  ItemWriter texts(String name, Collection<String> values) {
    // DynamoDB has no empty sets.
    if (!values.isEmpty()) {
      attributes.put(name, new Attribute.Texts(List.copyOf(values)));
    }
    return this;
  }

  ItemWriter number(String name, long value) {
    attributes.put(name, new Attribute.Digits(Long.toString(value)));
    return this;
  }

  ItemWriter flag(String name, boolean value) {
    attributes.put(name, new Attribute.Flag(value));
    return this;
  }

  /** The instant itself, in whatever width it needs: for reading back, not for sorting. */
  ItemWriter time(String name, @Nullable Instant value) {
    return value == null ? this : text(name, value.toString());
  }

  /** When a sweep has something to do with it, and where it will look. */
  ItemWriter due(String shard, Optional<Instant> at) {
    at.ifPresent(
        due -> text(BadgeTable.DUE_SHARD, shard).text(BadgeTable.DUE_AT, BadgeTable.time(due)));
    return this;
  }

  ItemWriter trail(Trail trail) {
    return text(CREATED_BY, trail.createdBy()).text(CHANGED_BY, trail.changedBy());
  }

  Map<String, Attribute> item() {
    return attributes;
  }
}
