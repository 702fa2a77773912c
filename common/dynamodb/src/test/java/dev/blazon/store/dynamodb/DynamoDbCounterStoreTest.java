package dev.blazon.store.dynamodb;

import dev.blazon.store.CounterStoreContract;
import java.time.InstantSource;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoDbCounterStoreTest extends CounterStoreContract {
  @RegisterExtension static final DynamoDbLocal DYNAMODB = new DynamoDbLocal();

  @Override
  protected Stores open(InstantSource clock) {
    return DYNAMODB.stores(clock);
  }
}
