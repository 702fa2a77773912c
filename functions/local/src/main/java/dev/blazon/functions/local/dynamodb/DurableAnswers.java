package dev.blazon.functions.local.dynamodb;

import dev.blazon.store.dynamodb.BadgeTable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Wraps the client of DynamoDB Local so that a transaction is answered only when it is in the
 * database's file.
 *
 * <p>DynamoDB Local 3.3.1 only puts the {@code COMMIT} of a transaction into the queue of its one
 * SQLite thread, and answers: a process that is killed then has lost what it has acknowledged. A
 * read goes through the same queue and is answered behind it, so that whoever waits for a read has
 * waited for the commit. The other writes are waited for by DynamoDB Local itself.
 *
 * <p>Each call is made in a thread of its own, as if it went to another machine: a function that is
 * interrupted no longer waits, but what it has begun in the database ends as it should, also where
 * the database is closed.
 */
final class DurableAnswers implements InvocationHandler, AutoCloseable {
  /** What changes nothing; whatever else is called may have. */
  private static final Set<String> READS =
      Set.of(
          "getItem",
          "batchGetItem",
          "transactGetItems",
          "query",
          "scan",
          "describeTable",
          "listTables");

  private final DynamoDbClient local;
  private final String table;
  private final AtomicLong writes = new AtomicLong();

  /** What is under way in the database, and one party that waits for it at the end. */
  private final Phaser calls = new Phaser(1);

  /**
   * Answers by a client of DynamoDB Local.
   *
   * @param table a table to read from
   */
  DurableAnswers(DynamoDbClient local, String table) {
    this.local = local;
    this.table = table;
  }

  /** The client that answers so. */
  DynamoDbClient client() {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DurableAnswers.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, this);
  }

  /** How many calls that may have written have ended. */
  long writes() {
    return writes.get();
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    FutureTask<@Nullable Object> call = new FutureTask<>(() -> call(method, arguments));
    calls.register();
    Thread.ofVirtual()
        .start(
            () -> {
              call.run();
              calls.arriveAndDeregister();
            });
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
    try {
      return answer(method, arguments);
    } finally {
      if (!READS.contains(method.getName())) {
        writes.incrementAndGet();
      }
    }
  }

  private @Nullable Object answer(Method method, Object @Nullable [] arguments)
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

  /** Waits until what has begun in the database has ended, for three seconds at most. */
  @Override
  public void close() {
    try {
      calls.awaitAdvanceInterruptibly(calls.arrive(), 3, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      System.err.println("DynamoDB Local is closed although it has not answered everything yet");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
