package dev.blazon.localstack;

import dev.blazon.store.TransactionsContract;
import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.Tier;
import java.time.InstantSource;

@RequiresTier(Tier.LOCALSTACK)
class DynamoDbTransactionsIT extends TransactionsContract {
  @Override
  protected Stores open(InstantSource clock) {
    return LocalStackStores.open(clock);
  }
}
