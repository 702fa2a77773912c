package dev.blazon.bounds;

import dev.blazon.store.dynamodb.BadgeTable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Wraps a client of DynamoDB and records every request that functions make of the table, as IAM
 * would see it.
 */
public final class TableRequests implements InvocationHandler {
  private final DynamoDbClient client;
  private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
  private volatile String function = "";
  private final Map<Object, Object> remembered = new ConcurrentHashMap<>();
  private volatile boolean remembering;
  private long bytesRead;

  private TableRequests(DynamoDbClient client) {
    this.client = client;
  }

  /**
   * One right that a function made use of.
   *
   * @param function the logical id of the function
   * @param action as IAM names it, such as {@code dynamodb:GetItem}; a transaction is one for each
   *     of its items
   * @param index the index that was asked; empty for the table itself
   * @param partition the whole partition key, which is {@code dynamodb:LeadingKeys}
   * @param sort the sort key, which tells what of the partition; empty for a query
   * @param attributes the names of the item's attributes in the request, {@code
   *     dynamodb:Attributes}
   */
  public record Asked(
      String function,
      String action,
      String index,
      String partition,
      String sort,
      Set<String> attributes) {}

  /** Hands on to {@code client}. */
  static TableRequests to(DynamoDbClient client) {
    return new TableRequests(client);
  }

  /** The client that functions are given. */
  DynamoDbClient client() {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            TableRequests.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, this);
  }

  /** Whatever is asked from now on is asked by this function. */
  void by(String id) {
    function = id;
  }

  /**
   * From now on the same read is answered as the first time, without the database. What functions
   * take can then be told from what DynamoDB Local takes, which works in the same process.
   */
  public void remember() {
    remembering = true;
  }

  /** All that was asked since the last time that this was called. */
  public List<Asked> taken() {
    synchronized (asked) {
      List<Asked> all = List.copyOf(asked);
      asked.clear();
      return all;
    }
  }

  /**
   * How much was read since the last time that this was called: texts of items alone, in
   * characters.
   */
  public synchronized long bytesTaken() {
    long all = bytesRead;
    bytesRead = 0;
    return all;
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    Object argument = arguments == null || arguments.length != 1 ? null : arguments[0];
    List<Asked> rights = rights(argument);
    boolean request = !rights.isEmpty() && !method.getName().endsWith("Paginator");
    if (!request && method.isDefault() && argument != null) {
      // A paginator or a builder's shorthand: what it ends in comes back to this client.
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    asked.addAll(request ? rights : List.of());
    try {
      Object answer = answer(method, argument, arguments);
      read(answer);
      return answer;
    } catch (InvocationTargetException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  private @Nullable Object answer(
      Method method, @Nullable Object argument, Object @Nullable [] arguments)
      throws ReflectiveOperationException {
    boolean read = argument instanceof GetItemRequest || argument instanceof QueryRequest;
    Object known = remembering && read ? remembered.get(argument) : null;
    Object answer = known == null ? method.invoke(client, arguments) : known;
    if (remembering && read && answer != null) {
      remembered.put(argument, answer);
    }
    return answer;
  }

  private List<Asked> rights(@Nullable Object request) {
    return switch (request) {
      case GetItemRequest get -> List.of(right("GetItem", get.key(), Map.of()));
      case QueryRequest query -> List.of(right(query));
      case UpdateItemRequest update ->
          List.of(right("UpdateItem", update.key(), update.expressionAttributeNames()));
      case TransactWriteItemsRequest transaction ->
          transaction.transactItems().stream().flatMap(this::rights).toList();
      case null, default -> List.of();
    };
  }

  private Stream<Asked> rights(TransactWriteItem item) {
    Put put = item.put();
    Update update = item.update();
    Delete delete = item.delete();
    ConditionCheck check = item.conditionCheck();
    return Stream.of(
            put == null ? null : right("PutItem", put.item(), put.expressionAttributeNames()),
            update == null
                ? null
                : right("UpdateItem", update.key(), update.expressionAttributeNames()),
            delete == null
                ? null
                : right("DeleteItem", delete.key(), delete.expressionAttributeNames()),
            check == null
                ? null
                : right("ConditionCheckItem", check.key(), check.expressionAttributeNames()))
        .filter(Objects::nonNull)
        .map(Asked.class::cast);
  }

  private Asked right(QueryRequest query) {
    // Each query of ours begins with the partition, whatever it is called in the index.
    String value = query.keyConditionExpression().split(" ", -1)[2];
    String partition = text(Objects.requireNonNull(query.expressionAttributeValues().get(value)));
    String index = Objects.requireNonNullElse(query.indexName(), "");
    return new Asked(function, "dynamodb:Query", index, partition, "", Set.of());
  }

  private Asked right(String action, Map<String, AttributeValue> key, Map<String, String> names) {
    String partition = text(Objects.requireNonNull(key.get(BadgeTable.PK)));
    Set<String> attributes = new TreeSet<>(key.keySet());
    attributes.addAll(names.values());
    String sort = text(Objects.requireNonNull(key.get(BadgeTable.SK)));
    return new Asked(function, "dynamodb:" + action, "", partition, sort, attributes);
  }

  private synchronized void read(@Nullable Object answer) {
    switch (answer) {
      case GetItemResponse item -> bytesRead += size(item.item().values());
      case QueryResponse items ->
          bytesRead += items.items().stream().mapToLong(item -> size(item.values())).sum();
      case null, default -> {}
    }
  }

  private static long size(Collection<AttributeValue> values) {
    return values.stream().filter(value -> value.s() != null).mapToLong(v -> v.s().length()).sum();
  }

  private static String text(AttributeValue value) {
    return Objects.requireNonNull(value.s());
  }
}
