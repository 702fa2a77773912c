package dev.blazon.localstack;

import dev.blazon.platform.LocalStackCloud;
import dev.blazon.store.StoreContract.Stores;
import dev.blazon.store.StoresBuilder;
import dev.blazon.store.dynamodb.DynamoDbApiKeyUses;
import dev.blazon.store.dynamodb.DynamoDbAssertionStore;
import dev.blazon.store.dynamodb.DynamoDbAwardCounts;
import dev.blazon.store.dynamodb.DynamoDbCatalogStore;
import dev.blazon.store.dynamodb.DynamoDbCreationTimes;
import dev.blazon.store.dynamodb.DynamoDbEndorsementStore;
import dev.blazon.store.dynamodb.DynamoDbRegisterStore;
import dev.blazon.store.dynamodb.DynamoDbTransactions;
import dev.blazon.store.dynamodb.SdkTableReads;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Opens the stores over a new table on LocalStack, for their contract tests. */
final class LocalStackStores {
  private LocalStackStores() {}

  static Stores open(InstantSource clock) {
    DynamoDbClient client = LocalStackCloud.shared().dynamoDb();
    String table = LocalStackCloud.shared().table();
    return StoresBuilder.builder()
        .catalog(new DynamoDbCatalogStore(new SdkTableReads(client, table)))
        .assertions(new DynamoDbAssertionStore(new SdkTableReads(client, table)))
        .endorsements(new DynamoDbEndorsementStore(new SdkTableReads(client, table)))
        .register(new DynamoDbRegisterStore(new SdkTableReads(client, table)))
        .counts(new DynamoDbAwardCounts(client, table))
        .transactions(new DynamoDbTransactions(client, table, clock))
        .creationTimes(new DynamoDbCreationTimes(client, table))
        .uses(new DynamoDbApiKeyUses(client, table))
        .build();
  }
}
