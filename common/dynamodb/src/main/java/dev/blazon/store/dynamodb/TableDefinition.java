package dev.blazon.store.dynamodb;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbWaiter;

/**
 * Creates the {@link BadgeTable} in DynamoDB Local, for the local server and for tests. A deployed
 * table is made by {@code template.yaml}, which says the same.
 */
public final class TableDefinition {
  private TableDefinition() {}

  /** Makes the table and waits until it can be used. */
  public static void create(DynamoDbClient client, String table) {
    client.createTable(createTable(table));
    try (DynamoDbWaiter waiter = DynamoDbWaiter.builder().client(client).build()) {
      waiter.waitUntilTableExists(request -> request.tableName(table));
    }
    client.updateTimeToLive(timeToLive(table));
  }

  /** The table, its indexes and its stream. */
  public static CreateTableRequest createTable(String table) {
    return CreateTableRequest.builder()
        .tableName(table)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(
            text(BadgeTable.PK),
            text(BadgeTable.SK),
            text(BadgeTable.PARENT),
            text(BadgeTable.ORDER),
            text(BadgeTable.DUE_SHARD),
            text(BadgeTable.DUE_AT))
        .keySchema(keys(BadgeTable.PK, BadgeTable.SK))
        .globalSecondaryIndexes(
            index(BadgeTable.BY_PARENT, BadgeTable.PARENT, BadgeTable.ORDER, ProjectionType.ALL),
            index(
                BadgeTable.DUE, BadgeTable.DUE_SHARD, BadgeTable.DUE_AT, ProjectionType.KEYS_ONLY))
        .streamSpecification(
            StreamSpecification.builder()
                .streamEnabled(true)
                .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)
                .build())
        .build();
  }

  /** Which attribute says when an item may be deleted. */
  public static UpdateTimeToLiveRequest timeToLive(String table) {
    return UpdateTimeToLiveRequest.builder()
        .tableName(table)
        .timeToLiveSpecification(
            TimeToLiveSpecification.builder().enabled(true).attributeName(BadgeTable.TTL).build())
        .build();
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static List<KeySchemaElement> keys(String partition, String sort) {
    return List.of(
        KeySchemaElement.builder().attributeName(partition).keyType(KeyType.HASH).build(),
        KeySchemaElement.builder().attributeName(sort).keyType(KeyType.RANGE).build());
  }

  private static GlobalSecondaryIndex index(
      String name, String partition, String sort, ProjectionType projection) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(keys(partition, sort))
        .projection(Projection.builder().projectionType(projection).build())
        .build();
  }
}
