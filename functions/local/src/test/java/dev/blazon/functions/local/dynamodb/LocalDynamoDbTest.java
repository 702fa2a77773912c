package dev.blazon.functions.local.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteStatement;
import dev.blazon.functions.local.SleepingFunction;
import dev.blazon.store.dynamodb.BadgeTable;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

class LocalDynamoDbTest {
  @TempDir private Path data;

  /** Whoever kills the server then loses nothing that it has answered. */
  @Test
  void aTransactionThatIsAnsweredIsInTheFile() throws SQLiteException {
    Path file = data.resolve("dynamodb.sqlite");
    try (LocalDynamoDb database = LocalDynamoDb.in(file)) {
      SQLiteConnection other = new SQLiteConnection(file.toFile()).openReadonly();
      try {
        for (int i = 1; i <= 5; i++) {
          write(database.client(), i);
          assertEquals(i, count(other));
        }
      } finally {
        other.dispose();
      }
    }
  }

  /** Whoever opens it right after is not told that it is locked. */
  @Test
  void itsFileIsLetGoWhenItIsClosed() {
    String thread = "SQLiteQueue[let-go.sqlite]";
    for (int i = 0; i < 20; i++) {
      try (LocalDynamoDb database = LocalDynamoDb.in(data.resolve("let-go.sqlite"))) {
        database.client().listTables();
        assertTrue(threads().contains(thread), () -> threads().toString());
      }
      assertFalse(threads().contains(thread));
    }
  }

  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
  }

  @Test
  void whoIsInterruptedLeavesTheDatabaseAsItWas() throws InterruptedException {
    try (LocalDynamoDb database = LocalDynamoDb.in(data.resolve("dynamodb.sqlite"))) {
      for (int i = 1; i <= 40; i++) {
        int number = i;
        Thread writer =
            Thread.ofVirtual()
                .start(
                    () -> {
                      try {
                        write(database.client(), number);
                      } catch (AbortedException e) {
                        // It was interrupted while it waited.
                      }
                    });
        Thread.sleep(Duration.ofNanos(i * 50_000L));
        writer.interrupt();
        writer.join();
      }
      write(database.client(), 41);
      assertFalse(database.client().scan(r -> r.tableName(LocalDynamoDb.TABLE)).items().isEmpty());
    }
  }

  @Test
  void aFollowerThatTakesTooLongIsGivenUpLikeOneThatFails()
      throws IOException, InterruptedException {
    StreamPositions positions = new StreamPositions(data.resolve("positions"));
    try (LocalDynamoDb database = LocalDynamoDb.in(data.resolve("dynamodb.sqlite"))) {
      for (int i = 1; i <= 3; i++) {
        write(database.client(), i);
      }
      String shard =
          database
              .streams()
              .describeStream(r -> r.streamArn(database.stream()))
              .streamDescription()
              .shards()
              .getFirst()
              .shardId();
      ChangeStream stream =
          new ChangeStream(
              database.streams(),
              database.stream(),
              List.of("Sleeping"),
              SleepingFunction.functions(Duration.ofMillis(10)),
              positions,
              database::writes);
      try (stream) {
        Set<String> reached = new HashSet<>();
        while (reached.size() < 4) {
          reached.add(positions.get("Sleeping", shard));
          Thread.sleep(Duration.ofMillis(20));
        }
      }
    }
  }

  @Test
  void aStreamIsAskedWhenSomethingWasWrittenAndHardlyElse()
      throws IOException, InterruptedException {
    AtomicInteger asked = new AtomicInteger();
    StreamPositions positions = new StreamPositions(data.resolve("positions"));
    try (LocalDynamoDb database = LocalDynamoDb.in(data.resolve("dynamodb.sqlite"))) {
      ChangeStream stream =
          new ChangeStream(
              counted(database.streams(), asked),
              database.stream(),
              List.of("Sleeping"),
              SleepingFunction.functions(Duration.ofMillis(10)),
              positions,
              database::writes);
      try (stream) {
        awaitMore(asked, 0);
        Thread.sleep(Duration.ofSeconds(1));
        // By its first question, and perhaps the one that comes every two seconds.
        assertTrue(asked.get() <= 2, asked::toString);
        for (int i = 1; i <= 3; i++) {
          int before = asked.get();
          write(database.client(), i);
          awaitMore(asked, before);
        }
      }
    }
  }

  private static void awaitMore(AtomicInteger count, int than) throws InterruptedException {
    while (count.get() <= than) {
      Thread.sleep(Duration.ofMillis(5));
    }
  }

  /** The same client, with the times counted that it is asked what shards there are. */
  private static DynamoDbStreamsClient counted(DynamoDbStreamsClient client, AtomicInteger count) {
    return (DynamoDbStreamsClient)
        Proxy.newProxyInstance(
            LocalDynamoDbTest.class.getClassLoader(),
            new Class<?>[] {DynamoDbStreamsClient.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("describeStream")) {
                count.incrementAndGet();
              }
              return method.invoke(client, arguments);
            });
  }

  private static void write(DynamoDbClient client, int number) {
    AttributeValue key = AttributeValue.fromS("item " + number);
    client.transactWriteItems(
        request ->
            request.transactItems(
                TransactWriteItem.builder()
                    .put(
                        Put.builder()
                            .tableName(LocalDynamoDb.TABLE)
                            .item(Map.of(BadgeTable.PK, key, BadgeTable.SK, key))
                            .build())
                    .build()));
  }

  private static int count(SQLiteConnection connection) throws SQLiteException {
    SQLiteStatement statement = connection.prepare("SELECT count(*) FROM \"blazon\"");
    try {
      statement.step();
      return statement.columnInt(0);
    } finally {
      statement.dispose();
    }
  }
}
