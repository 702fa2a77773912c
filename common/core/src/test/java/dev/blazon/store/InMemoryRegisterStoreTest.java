package dev.blazon.store;

import java.time.InstantSource;

class InMemoryRegisterStoreTest extends RegisterStoreContract {
  @Override
  protected Stores open(InstantSource clock) {
    return InMemoryStore.stores(clock);
  }
}
