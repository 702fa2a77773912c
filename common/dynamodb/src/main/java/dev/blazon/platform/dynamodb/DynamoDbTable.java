package dev.blazon.platform.dynamodb;

import dev.blazon.platform.Table;
import dev.blazon.platform.cloud.AwsClients;
import dev.blazon.platform.cloud.AwsParts;
import dev.blazon.store.ApiKeyUses;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.AwardCounts;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.CollectionStore;
import dev.blazon.store.CounterStore;
import dev.blazon.store.CreationTimes;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.NoticeStore;
import dev.blazon.store.PathwayStore;
import dev.blazon.store.RegisterStore;
import dev.blazon.store.SignInStore;
import dev.blazon.store.Transactions;
import dev.blazon.store.WebhookStore;
import dev.blazon.store.dynamodb.DynamoDbApiKeyUses;
import dev.blazon.store.dynamodb.DynamoDbAssertionStore;
import dev.blazon.store.dynamodb.DynamoDbAwardCounts;
import dev.blazon.store.dynamodb.DynamoDbCatalogStore;
import dev.blazon.store.dynamodb.DynamoDbCollectionStore;
import dev.blazon.store.dynamodb.DynamoDbCounterStore;
import dev.blazon.store.dynamodb.DynamoDbCreationTimes;
import dev.blazon.store.dynamodb.DynamoDbEndorsementStore;
import dev.blazon.store.dynamodb.DynamoDbNoticeStore;
import dev.blazon.store.dynamodb.DynamoDbPathwayStore;
import dev.blazon.store.dynamodb.DynamoDbRegisterStore;
import dev.blazon.store.dynamodb.DynamoDbSignInStore;
import dev.blazon.store.dynamodb.DynamoDbTransactions;
import dev.blazon.store.dynamodb.DynamoDbWebhookStore;
import dev.blazon.store.dynamodb.SdkTableReads;
import dev.blazon.store.dynamodb.TableReads;
import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Gives a Lambda function the stores and transactions of the DynamoDB table; a handler's AWS class
 * implements it. The table's layout is in {@link dev.blazon.store.dynamodb.BadgeTable}.
 */
public interface DynamoDbTable extends Table, AwsParts {
  /**
   * The client of all these stores, made with a function's limits. DynamoDB throttles for moments,
   * and {@link DynamoDbTransactions} has attempts of its own around the client's four: with the
   * whole seconds that the standard mode waits, both together would outlast the function.
   */
  static DynamoDbClient client(AwsClients clients) {
    BackoffStrategy moments =
        BackoffStrategy.exponentialDelay(Duration.ofMillis(50), Duration.ofSeconds(1));
    return clients.one(
        DynamoDbClient.class,
        made ->
            made.configured(
                    DynamoDbClient.builder(),
                    AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(4)
                        .throttlingBackoffStrategy(moments)
                        .build())
                .build());
  }

  /** What all these stores read by. */
  private TableReads reads() {
    return new SdkTableReads(client(clients()), settings().table());
  }

  @Override
  default CatalogStore catalog() {
    CatalogStore catalog = new DynamoDbCatalogStore(reads());
    // The authorizer may read no badge. There this is refused, and has opened the connection.
    priming().add("badge", () -> catalog.badge("priming"));
    return catalog;
  }

  @Override
  default ApiKeyUses apiKeyUses() {
    CatalogStore keys = catalog();
    priming().add("API key", () -> keys.apiKey("priming", "priming"));
    return new DynamoDbApiKeyUses(client(clients()), settings().table());
  }

  @Override
  default AssertionStore assertions() {
    AssertionStore assertions = new DynamoDbAssertionStore(reads());
    priming().add("Assertion", () -> assertions.assertion("priming"));
    return assertions;
  }

  @Override
  default EndorsementStore endorsements() {
    return new DynamoDbEndorsementStore(reads());
  }

  @Override
  default RegisterStore register() {
    return new DynamoDbRegisterStore(reads());
  }

  @Override
  default NoticeStore notices() {
    return new DynamoDbNoticeStore(reads());
  }

  @Override
  default SignInStore signIns() {
    return new DynamoDbSignInStore(reads());
  }

  @Override
  default CounterStore counters() {
    return new DynamoDbCounterStore(client(clients()), settings().table());
  }

  @Override
  default PathwayStore pathways() {
    return new DynamoDbPathwayStore(reads());
  }

  @Override
  default CollectionStore collections() {
    return new DynamoDbCollectionStore(reads());
  }

  @Override
  default WebhookStore webhooks() {
    WebhookStore webhooks = new DynamoDbWebhookStore(reads());
    priming().add("webhook", () -> webhooks.webhook("priming", "priming"));
    return webhooks;
  }

  @Override
  default AwardCounts awardCounts() {
    return new DynamoDbAwardCounts(client(clients()), settings().table());
  }

  @Override
  default Transactions transactions() {
    return new DynamoDbTransactions(client(clients()), settings().table(), time());
  }

  @Override
  default CreationTimes creationTimes() {
    return new DynamoDbCreationTimes(client(clients()), settings().table());
  }
}
