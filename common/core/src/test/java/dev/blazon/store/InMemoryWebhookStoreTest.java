package dev.blazon.store;

import java.time.InstantSource;

class InMemoryWebhookStoreTest extends WebhookStoreContract {
  @Override
  protected Stores open(InstantSource clock) {
    return InMemoryStore.stores(clock);
  }
}
