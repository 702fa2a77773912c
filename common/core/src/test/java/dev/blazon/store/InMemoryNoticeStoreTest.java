package dev.blazon.store;

import java.time.InstantSource;

class InMemoryNoticeStoreTest extends NoticeStoreContract {
  @Override
  protected Stores open(InstantSource clock) {
    return InMemoryStore.stores(clock);
  }
}
