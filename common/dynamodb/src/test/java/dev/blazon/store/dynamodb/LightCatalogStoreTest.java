package dev.blazon.store.dynamodb;

import dev.blazon.store.CatalogStoreContract;
import java.time.InstantSource;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same store, read without the SDK. */
class LightCatalogStoreTest extends CatalogStoreContract {
  @RegisterExtension static final DynamoDbLocal DYNAMODB = new DynamoDbLocal();

  @Override
  protected Stores open(InstantSource clock) {
    return DYNAMODB.lightStores(clock);
  }
}
