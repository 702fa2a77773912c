package dev.blazon.platform.dynamodb;

import dev.blazon.aws.AwsServices;
import dev.blazon.platform.Table;
import dev.blazon.platform.cloud.AwsClients;
import dev.blazon.platform.cloud.AwsParts;
import dev.blazon.store.ApiKeyUses;
import dev.blazon.store.AwardCounts;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.CounterStore;
import dev.blazon.store.CreationTimes;
import dev.blazon.store.NoticeStore;
import dev.blazon.store.RegisterStore;
import dev.blazon.store.SignInStore;
import dev.blazon.store.Transactions;
import dev.blazon.store.WebhookStore;
import dev.blazon.store.dynamodb.DynamoDbApiKeyUses;
import dev.blazon.store.dynamodb.DynamoDbAwardCounts;
import dev.blazon.store.dynamodb.DynamoDbCounterStore;
import dev.blazon.store.dynamodb.DynamoDbCreationTimes;
import dev.blazon.store.dynamodb.DynamoDbNoticeStore;
import dev.blazon.store.dynamodb.DynamoDbRegisterStore;
import dev.blazon.store.dynamodb.DynamoDbSignInStore;
import dev.blazon.store.dynamodb.DynamoDbTransactions;
import dev.blazon.store.dynamodb.DynamoDbWebhookStore;
import dev.blazon.store.dynamodb.SdkTableReads;
import dev.blazon.store.dynamodb.TableReads;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Gives a Lambda function the stores and transactions of the DynamoDB table; a handler's AWS class
 * implements it. The table's layout is in {@link dev.blazon.store.dynamodb.BadgeTable}.
 */
public interface DynamoDbTable extends Table, PublicStores, AwsParts {
  /** The client of all these stores, made with a function's limits. */
  static DynamoDbClient client(AwsClients clients) {
    return clients.one(
        DynamoDbClient.class, made -> made.configured(DynamoDbClient.builder(), retries()).build());
  }

  /**
   * How that client tries again. DynamoDB throttles for moments, and {@link DynamoDbTransactions}
   * has attempts of its own around the client's four: with the whole seconds that the standard mode
   * waits, both together would outlast the function.
   */
  static StandardRetryStrategy retries() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(AwsServices.DYNAMODB_ATTEMPTS)
        .throttlingBackoffStrategy(
            BackoffStrategy.exponentialDelay(
                AwsServices.DYNAMODB_WAIT, AwsServices.DYNAMODB_LONGEST_WAIT))
        .build();
  }

  @Override
  default TableReads reads() {
    return new SdkTableReads(client(clients()), settings().table());
  }

  @Override
  default ApiKeyUses apiKeyUses() {
    CatalogStore keys = catalog();
    priming().add("API key", () -> keys.apiKey("priming", "priming"));
    return new DynamoDbApiKeyUses(client(clients()), settings().table());
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
