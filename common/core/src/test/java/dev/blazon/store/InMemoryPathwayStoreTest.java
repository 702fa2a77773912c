package dev.blazon.store;

import java.time.InstantSource;

class InMemoryPathwayStoreTest extends PathwayStoreContract {
  @Override
  protected Stores open(InstantSource clock) {
    return InMemoryStore.stores(clock);
  }
}
