package dev.blazon.functions.local.dynamodb;

import dev.blazon.store.dynamodb.BadgeTable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A client of DynamoDB Local that answers a transaction when it is in the file.
 *
 * <p>DynamoDB Local 3.3.1 only puts the {@code COMMIT} of a transaction into the queue of its one
 * SQLite thread, and answers: a process that is killed then has lost what it has acknowledged. A
 * read goes through the same queue and is answered behind it, so that whoever waits for a read has
 * waited for the commit. The other writes are waited for by DynamoDB Local itself.
 *
 * <p>Each call is made in a thread of its own, as if it went to another machine: a function that is
 * interrupted no longer waits, but what it has begun in the database ends as it should.
 */
final class DurableAnswers implements InvocationHandler {
  private final DynamoDbClient local;
  private final String table;

  private DurableAnswers(DynamoDbClient local, String table) {
    this.local = local;
    this.table = table;
  }

  /**
   * Wraps a client of DynamoDB Local.
   *
   * @param table a table to read from
   */
  static DynamoDbClient of(DynamoDbClient local, String table) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DurableAnswers.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            new DurableAnswers(local, table));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    FutureTask<@Nullable Object> call = new FutureTask<>(() -> call(method, arguments));
    Thread.ofVirtual().start(call);
    try {
      return call.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AbortedException.create("nobody waits for the answer", e);
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNull(e.getCause());
      throw cause instanceof InvocationTargetException
          ? Objects.requireNonNull(cause.getCause())
          : cause;
    }
  }

  private @Nullable Object call(Method method, Object @Nullable [] arguments)
      throws ReflectiveOperationException {
    Object answer = method.invoke(local, arguments);
    if (method.getName().equals("transactWriteItems")) {
      AttributeValue nothing = AttributeValue.fromS("-");
      local.getItem(
          request ->
              request.tableName(table).key(Map.of(BadgeTable.PK, nothing, BadgeTable.SK, nothing)));
    }
    return answer;
  }
}
