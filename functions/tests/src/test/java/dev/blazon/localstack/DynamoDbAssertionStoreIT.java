package dev.blazon.localstack;

import dev.blazon.store.AssertionStoreContract;
import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.Tier;
import java.time.InstantSource;

@RequiresTier(Tier.LOCALSTACK)
class DynamoDbAssertionStoreIT extends AssertionStoreContract {
  @Override
  protected Stores open(InstantSource clock) {
    return LocalStackStores.open(clock);
  }
}
