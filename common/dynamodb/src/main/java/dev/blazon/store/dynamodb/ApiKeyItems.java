package dev.blazon.store.dynamodb;

import dev.blazon.lifecycle.ApiKey;
import dev.blazon.lifecycle.ApiKeyBuilder;
import dev.blazon.lifecycle.Scope;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** Converts an {@link ApiKey} to a DynamoDB item and back. */
final class ApiKeyItems {
  static final String SECRET_SHA256 = "secretSha256";
  static final String EXPIRES = "expires";
  static final String WITHDRAWN_AT = "withdrawnAt";
  static final String REPLACED_BY = "replacedBy";

  /** Written by the authorizer, which may write nothing else. */
  static final String LAST_USED_ON = "lastUsedOn";

  private ApiKeyItems() {}

  static Map<String, Attribute> write(ApiKey key) {
    return new ItemWriter(BadgeTable.apiKey(key.issuer(), key.id()), "ApiKey")
        .text("issuer", key.issuer())
        .text("id", key.id())
        .text(SECRET_SHA256, key.secretSha256())
        .texts("scopes", key.scopes().stream().map(Scope::name).toList())
        .text("name", key.name())
        .time("createdAt", key.createdAt())
        .time(EXPIRES, key.expires())
        .time(WITHDRAWN_AT, key.withdrawnAt())
        .text(REPLACED_BY, key.replacedBy())
        .text(LAST_USED_ON, key.lastUsedOn() == null ? null : key.lastUsedOn().toString())
        .trail(key.trail())
        .item();
  }

  static ApiKey read(Map<String, Attribute> attributes) {
    ItemReader item = new ItemReader(attributes);
    String lastUsedOn = item.optionalText(LAST_USED_ON);
    return ApiKeyBuilder.builder()
        .issuer(item.text("issuer"))
        .id(item.text("id"))
        .secretSha256(item.text(SECRET_SHA256))
        .scopes(
            item.texts("scopes").stream()
                .map(Scope::valueOf)
                .collect(Collectors.toUnmodifiableSet()))
        .name(item.optionalText("name"))
        .createdAt(item.time("createdAt"))
        .expires(item.optionalTime(EXPIRES))
        .withdrawnAt(item.optionalTime(WITHDRAWN_AT))
        .replacedBy(item.optionalText(REPLACED_BY))
        .lastUsedOn(lastUsedOn == null ? null : LocalDate.parse(lastUsedOn))
        .trail(item.trail())
        .build();
  }
}
