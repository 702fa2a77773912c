package dev.blazon.store;

import java.time.InstantSource;

class InMemoryTransactionsTest extends TransactionsContract {
  @Override
  protected Stores open(InstantSource clock) {
    return InMemoryStore.stores(clock);
  }
}
