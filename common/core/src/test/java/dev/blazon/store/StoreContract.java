package dev.blazon.store;

import dev.blazon.lifecycle.Ids;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;

/**
 * Base class of the contract tests of the stores. The test of an adapter, such as DynamoDB's, says
 * how its stores are opened.
 */
public abstract class StoreContract {
  private static final Ids IDS = new Ids(new SecureRandom());

  protected final TestClock clock = new TestClock();
  protected CatalogStore catalog;
  protected AssertionStore assertions;
  protected EndorsementStore endorsements;
  protected RegisterStore register;
  protected NoticeStore notices;
  protected SignInStore signIns;
  protected CounterStore counters;
  protected CollectionStore collections;
  protected PathwayStore pathways;
  protected WebhookStore webhooks;
  protected AwardCounts counts;
  protected Transactions transactions;
  protected CreationTimes creationTimes;
  protected ApiKeyUses uses;

  /** Opens stores in which there is nothing. */
  protected abstract Stores open(InstantSource clock);

  /** Stores over the same data. */
  @RecordBuilder
  public record Stores(
      CatalogStore catalog,
      AssertionStore assertions,
      EndorsementStore endorsements,
      RegisterStore register,
      NoticeStore notices,
      SignInStore signIns,
      CounterStore counters,
      CollectionStore collections,
      PathwayStore pathways,
      WebhookStore webhooks,
      AwardCounts counts,
      Transactions transactions,
      CreationTimes creationTimes,
      ApiKeyUses uses) {}

  @BeforeEach
  void openStores() {
    Stores stores = open(clock);
    catalog = stores.catalog();
    assertions = stores.assertions();
    endorsements = stores.endorsements();
    register = stores.register();
    notices = stores.notices();
    signIns = stores.signIns();
    counters = stores.counters();
    collections = stores.collections();
    pathways = stores.pathways();
    webhooks = stores.webhooks();
    counts = stores.counts();
    transactions = stores.transactions();
    creationTimes = stores.creationTimes();
    uses = stores.uses();
  }

  /** An id that no other test has. */
  protected static String id() {
    return IDS.next();
  }
}
