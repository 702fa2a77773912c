package dev.blazon.store.dynamodb;

import dev.blazon.store.CollectionStoreContract;
import java.time.InstantSource;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoDbCollectionStoreTest extends CollectionStoreContract {
  @RegisterExtension static final DynamoDbLocal DYNAMODB = new DynamoDbLocal();

  @Override
  protected Stores open(InstantSource clock) {
    return DYNAMODB.stores(clock);
  }
}
