package dev.blazon.store;

import java.time.InstantSource;

class InMemoryCollectionStoreTest extends CollectionStoreContract {
  @Override
  protected Stores open(InstantSource clock) {
    return InMemoryStore.stores(clock);
  }
}
