package dev.blazon.store;

import java.time.InstantSource;

class InMemorySignInStoreTest extends SignInStoreContract {
  @Override
  protected Stores open(InstantSource clock) {
    return InMemoryStore.stores(clock);
  }
}
