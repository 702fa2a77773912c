package dev.blazon.store.dynamodb;

import dev.blazon.store.WebhookStoreContract;
import java.time.InstantSource;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoDbWebhookStoreTest extends WebhookStoreContract {
  @RegisterExtension static final DynamoDbLocal DYNAMODB = new DynamoDbLocal();

  @Override
  protected Stores open(InstantSource clock) {
    return DYNAMODB.stores(clock);
  }
}
