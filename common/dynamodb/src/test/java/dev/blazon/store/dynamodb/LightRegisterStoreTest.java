package dev.blazon.store.dynamodb;

import dev.blazon.store.RegisterStoreContract;
import java.time.InstantSource;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same store, read without the SDK. */
class LightRegisterStoreTest extends RegisterStoreContract {
  @RegisterExtension static final DynamoDbLocal DYNAMODB = new DynamoDbLocal();

  @Override
  protected Stores open(InstantSource clock) {
    return DYNAMODB.lightStores(clock);
  }
}
