package dev.blazon.store.dynamodb;

import dev.blazon.lifecycle.ApiKey;
import dev.blazon.lifecycle.Scope;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An {@link ApiKey} as an item, and back. */
final class ApiKeyItems {
  private ApiKeyItems() {}

  static Map<String, AttributeValue> write(ApiKey key) {
    return new ItemWriter(BadgeTable.apiKey(key.issuer(), key.id()), "ApiKey")
        .text("issuer", key.issuer())
        .text("id", key.id())
        .text("secretSha256", key.secretSha256())
        .texts("scopes", key.scopes().stream().map(Scope::name).toList())
        .text("name", key.name())
        .time("createdAt", key.createdAt())
        .time("expires", key.expires())
        .item();
  }

  static ApiKey read(Map<String, AttributeValue> attributes) {
    ItemReader item = new ItemReader(attributes);
    return new ApiKey(
        item.text("issuer"),
        item.text("id"),
        item.text("secretSha256"),
        item.texts("scopes").stream().map(Scope::valueOf).collect(Collectors.toUnmodifiableSet()),
        item.optionalText("name"),
        item.time("createdAt"),
        item.optionalTime("expires"));
  }
}
