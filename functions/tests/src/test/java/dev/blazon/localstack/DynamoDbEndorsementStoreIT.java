package dev.blazon.localstack;

import dev.blazon.store.EndorsementStoreContract;
import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.Tier;
import java.time.InstantSource;

@RequiresTier(Tier.LOCALSTACK)
class DynamoDbEndorsementStoreIT extends EndorsementStoreContract {
  @Override
  protected Stores open(InstantSource clock) {
    return LocalStackStores.open(clock);
  }
}
