package dev.blazon.store;

import java.time.InstantSource;

class InMemoryCreationTimesTest extends CreationTimesContract {
  @Override
  protected Stores open(InstantSource clock) {
    return InMemoryStore.stores(clock);
  }
}
