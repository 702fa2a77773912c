package dev.blazon.platform.dynamodb;

import dev.blazon.platform.KeyUses;
import dev.blazon.store.ApiKeyUses;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.dynamodb.LightApiKeyUses;

/**
 * Gives the authorizer the DynamoDB table without the SDK: what it reads, and the one attribute
 * that it writes.
 */
public interface AuthorizerTable extends ReadingTable, KeyUses {
  @Override
  default ApiKeyUses apiKeyUses() {
    CatalogStore keys = catalog();
    priming().add("API key", () -> keys.apiKey("priming", "priming"));
    return new LightApiKeyUses(services().dynamoDb(), settings().table());
  }
}
