package dev.blazon.store.dynamodb;

import dev.blazon.register.LinkRequest;
import dev.blazon.register.SignIn;
import dev.blazon.store.SignInStore;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Reads links to badges, and who asks for them, from the {@link BadgeTable} in DynamoDB; {@link
 * DynamoDbTransactions} writes them. It counts by an update without a condition.
 */
public final class DynamoDbSignInStore implements SignInStore {
  private static final String COUNT = "count";

  private final DynamoDbClient client;
  private final String table;
  private final TableReader reads;

  /**
   * @param table the name of a table laid out as {@link BadgeTable} says
   */
  public DynamoDbSignInStore(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
    this.reads = new TableReader(client, table);
  }

  @Override
  public Optional<LinkRequest> linkRequest(String id) {
    return reads.item(BadgeTable.linkRequest(id), SignInItems::readRequest);
  }

  @Override
  public Optional<SignIn> signIn(String tokenHash) {
    return reads.item(BadgeTable.signIn(tokenHash), SignInItems::read);
  }

  @Override
  public long count(String what, Instant until) {
    UpdateItemRequest request =
        UpdateItemRequest.builder()
            .tableName(table)
            .key(BadgeTable.count(what).attributes())
            .updateExpression("SET #type = :type, #ttl = :until ADD #count :one")
            .expressionAttributeNames(
                Map.of("#type", BadgeTable.TYPE, "#ttl", BadgeTable.TTL, "#count", COUNT))
            .expressionAttributeValues(
                Map.of(
                    ":type", AttributeValue.fromS("Count"),
                    ":until", AttributeValue.fromN(Long.toString(until.getEpochSecond() + 1)),
                    ":one", AttributeValue.fromN("1")))
            .returnValues(ReturnValue.UPDATED_NEW)
            .build();
    return new ItemReader(Throttling.translated(() -> client.updateItem(request)).attributes())
        .number(COUNT);
  }
}
