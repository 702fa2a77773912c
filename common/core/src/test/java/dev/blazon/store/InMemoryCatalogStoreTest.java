package dev.blazon.store;

import java.time.InstantSource;

class InMemoryCatalogStoreTest extends CatalogStoreContract {
  @Override
  protected Stores open(InstantSource clock) {
    return InMemoryStore.stores(clock);
  }
}
