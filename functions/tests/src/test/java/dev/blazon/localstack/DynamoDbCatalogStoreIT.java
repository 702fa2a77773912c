package dev.blazon.localstack;

import dev.blazon.store.CatalogStoreContract;
import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.Tier;
import java.time.InstantSource;

@RequiresTier(Tier.LOCALSTACK)
class DynamoDbCatalogStoreIT extends CatalogStoreContract {
  @Override
  protected Stores open(InstantSource clock) {
    return LocalStackStores.open(clock);
  }
}
