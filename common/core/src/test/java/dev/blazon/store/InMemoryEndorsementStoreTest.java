package dev.blazon.store;

import java.time.InstantSource;

class InMemoryEndorsementStoreTest extends EndorsementStoreContract {
  @Override
  protected Stores open(InstantSource clock) {
    return InMemoryStore.stores(clock);
  }
}
