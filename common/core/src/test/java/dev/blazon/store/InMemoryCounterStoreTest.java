package dev.blazon.store;

import java.time.InstantSource;

class InMemoryCounterStoreTest extends CounterStoreContract {
  @Override
  protected Stores open(InstantSource clock) {
    return InMemoryStore.stores(clock);
  }
}
