package dev.blazon.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.platform.LocalStackCloud;
import dev.blazon.store.dynamodb.TableDefinition;
import dev.blazon.tiers.Machine;
import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * The steps of "The table, as it was at some time" in {@code docs/operating.md}, as far as
 * LocalStack goes: it has no point-in-time recovery, so that a table without a stream, which is
 * what recovery leaves, stands for the restored one.
 */
@RequiresTier(Tier.LOCALSTACK)
class RestoredTableIT {
  /** Of the parameter {@code RestoredTableStream}. */
  private static final String STREAM = "^$|^arn:aws[a-z-]*:dynamodb:.+:table/.+/stream/.+$";

  private final DynamoDbClient client = LocalStackCloud.shared().dynamoDb();

  /** Once it knows it, the steps can be tried from the first. */
  @Test
  void recoveryItselfIsNotThere() {
    String table = LocalStackCloud.shared().table();
    assertThrows(
        DynamoDbException.class,
        () ->
            client.restoreTableToPointInTime(
                restore ->
                    restore
                        .sourceTableName(table)
                        .targetTableName(table + "-restored-1")
                        .restoreDateTime(Instant.now())));
  }

  @Test
  void whatRecoveryLeavesOutIsSetByHand() throws IOException {
    String table = LocalStackCloud.shared().table() + "-restored-1";
    client.createTable(
        TableDefinition.createTable(table).toBuilder()
            .streamSpecification(stream -> stream.streamEnabled(false))
            .build());
    client.waiter().waitUntilTableExists(request -> request.tableName(table));
    Map<String, AttributeValue> badge =
        Map.of("PK", AttributeValue.fromS("BADGE#1"), "SK", AttributeValue.fromS("BADGE"));
    client.putItem(put -> put.tableName(table).item(badge));

    client.updateTable(
        update ->
            update
                .tableName(table)
                .streamSpecification(
                    stream ->
                        stream
                            .streamEnabled(true)
                            .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)));
    client.waiter().waitUntilTableExists(request -> request.tableName(table));
    client.updateTimeToLive(TableDefinition.timeToLive(table));
    client.updateContinuousBackups(
        update ->
            update
                .tableName(table)
                .pointInTimeRecoverySpecification(
                    recovery -> recovery.pointInTimeRecoveryEnabled(true)));

    TableDescription made = client.describeTable(request -> request.tableName(table)).table();
    assertEquals(2, made.globalSecondaryIndexes().size());
    assertEquals(
        badge, client.getItem(get -> get.tableName(table).key(badge)).item(), "what was restored");
    assertTrue(made.latestStreamArn().matches(STREAM), made.latestStreamArn());
    assertTrue(
        Files.readString(Machine.project().resolve("template.yaml"))
            .contains("AllowedPattern: " + STREAM + "\n"));
  }
}
