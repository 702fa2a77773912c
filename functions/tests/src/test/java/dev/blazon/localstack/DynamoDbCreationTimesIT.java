package dev.blazon.localstack;

import dev.blazon.store.CreationTimesContract;
import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.Tier;
import java.time.InstantSource;

@RequiresTier(Tier.LOCALSTACK)
class DynamoDbCreationTimesIT extends CreationTimesContract {
  @Override
  protected Stores open(InstantSource clock) {
    return LocalStackStores.open(clock);
  }
}
