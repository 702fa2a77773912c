package dev.blazon.store.dynamodb;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Converts items between our {@link Attribute}s and those of the SDK. */
final class SdkItems {
  private SdkItems() {}

  /** As the SDK sends them. */
  static Map<String, AttributeValue> to(Map<String, Attribute> item) {
    Map<String, AttributeValue> values = LinkedHashMap.newLinkedHashMap(item.size());
    item.forEach((name, attribute) -> values.put(name, to(attribute)));
    return values;
  }

  /** A key, as the SDK sends it. */
  static Map<String, AttributeValue> key(BadgeTable.Key key) {
    return to(key.attributes());
  }

  private static AttributeValue to(Attribute attribute) {
    return switch (attribute) {
      case Attribute.Text(String value) -> AttributeValue.fromS(value);
      case Attribute.Digits(String value) -> AttributeValue.fromN(value);
      case Attribute.Flag(boolean value) -> AttributeValue.fromBool(value);
      case Attribute.Texts texts -> AttributeValue.fromSs(texts.values());
    };
  }

  /** As the SDK has read them. An attribute of a type that no item of ours has is left out. */
  static Map<String, Attribute> of(Map<String, AttributeValue> values) {
    Map<String, Attribute> item = LinkedHashMap.newLinkedHashMap(values.size());
    values.forEach(
        (name, value) -> {
          Attribute attribute = of(value);
          if (attribute != null) {
            item.put(name, attribute);
          }
        });
    return item;
  }

  private static @Nullable Attribute of(AttributeValue value) {
    return switch (value.type()) {
      case S -> new Attribute.Text(value.s());
      case N -> new Attribute.Digits(value.n());
      case BOOL -> new Attribute.Flag(value.bool());
      case SS -> new Attribute.Texts(value.ss());
      case B, NS, BS, M, L, NUL, UNKNOWN_TO_SDK_VERSION -> null;
    };
  }
}
