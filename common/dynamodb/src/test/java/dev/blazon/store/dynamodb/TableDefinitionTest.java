package dev.blazon.store.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;

class TableDefinitionTest {
  @RegisterExtension static final DynamoDbLocal DYNAMODB = new DynamoDbLocal();

  @Test
  void makesATableWithItsIndexesItsStreamAndItsTtl() {
    String name = DYNAMODB.table();
    TableDescription table =
        DYNAMODB.client().describeTable(request -> request.tableName(name)).table();
    assertEquals(
        Set.of(BadgeTable.BY_PARENT, BadgeTable.DUE),
        table.globalSecondaryIndexes().stream()
            .map(GlobalSecondaryIndexDescription::indexName)
            .collect(Collectors.toSet()));
    assertTrue(table.streamSpecification().streamEnabled());
    assertEquals(StreamViewType.NEW_AND_OLD_IMAGES, table.streamSpecification().streamViewType());
    TimeToLiveDescription ttl =
        DYNAMODB.client().describeTimeToLive(r -> r.tableName(name)).timeToLiveDescription();
    assertEquals(BadgeTable.TTL, ttl.attributeName());
  }
}
