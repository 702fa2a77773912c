package dev.blazon.store.dynamodb;

import dev.blazon.store.AssertionStoreContract;
import java.time.InstantSource;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoDbAssertionStoreTest extends AssertionStoreContract {
  @RegisterExtension static final DynamoDbLocal DYNAMODB = new DynamoDbLocal();

  @Override
  protected Stores open(InstantSource clock) {
    return DYNAMODB.stores(clock);
  }
}
