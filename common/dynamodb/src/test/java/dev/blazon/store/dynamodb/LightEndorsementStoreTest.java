package dev.blazon.store.dynamodb;

import dev.blazon.store.EndorsementStoreContract;
import java.time.InstantSource;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same store, read without the SDK. */
class LightEndorsementStoreTest extends EndorsementStoreContract {
  @RegisterExtension static final DynamoDbLocal DYNAMODB = new DynamoDbLocal();

  @Override
  protected Stores open(InstantSource clock) {
    return DYNAMODB.lightStores(clock);
  }
}
