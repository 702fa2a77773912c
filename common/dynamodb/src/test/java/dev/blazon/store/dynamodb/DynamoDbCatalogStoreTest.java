package dev.blazon.store.dynamodb;

import dev.blazon.store.CatalogStoreContract;
import java.time.InstantSource;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoDbCatalogStoreTest extends CatalogStoreContract {
  @RegisterExtension static final DynamoDbLocal DYNAMODB = new DynamoDbLocal();

  @Override
  protected Stores open(InstantSource clock) {
    return DYNAMODB.stores(clock);
  }
}
