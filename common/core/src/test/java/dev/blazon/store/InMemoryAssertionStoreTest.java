package dev.blazon.store;

import java.time.InstantSource;

class InMemoryAssertionStoreTest extends AssertionStoreContract {
  @Override
  protected Stores open(InstantSource clock) {
    return InMemoryStore.stores(clock);
  }
}
