package dev.blazon.functions.local.dynamodb;

import dev.blazon.store.dynamodb.TableDefinition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/**
 * Starts DynamoDB Local in the local server's process, with the table of the project. For
 * development alone: its licence does not let it be deployed.
 */
public final class LocalDynamoDb implements AutoCloseable {
  /** The name of the table. */
  public static final String TABLE = "blazon";

  private static final String FILE_THREAD = "SQLiteQueue[";

  private final AmazonDynamoDBLocal database;
  private final Set<Thread> fileThreads;
  private final DurableAnswers answers;
  private final DynamoDbClient client;

  private LocalDynamoDb(AmazonDynamoDBLocal database, Set<Thread> fileThreads) {
    this.database = database;
    this.fileThreads = fileThreads;
    this.answers = new DurableAnswers(database.dynamoDbClient(), TABLE);
    this.client = answers.client();
  }

  /**
   * Keeps its data in {@code file}; the table is made where it is missing. Its telemetry is
   * switched off.
   */
  public static LocalDynamoDb in(Path file) {
    LocalDynamoDb local = opened(file);
    if (!local.client.listTables().tableNames().contains(TABLE)) {
      TableDefinition.create(local.client, TABLE);
    }
    return local;
  }

  /** One at a time, so that each knows the thread that has its file open. */
  private static synchronized LocalDynamoDb opened(Path file) {
    Set<Thread> before = fileThreads();
    AmazonDynamoDBLocal database = DynamoDBEmbedded.create(file.toFile(), true);
    Set<Thread> own = fileThreads();
    own.removeAll(before);
    return new LocalDynamoDb(database, own);
  }

  private static Set<Thread> fileThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith(FILE_THREAD))
        .collect(Collectors.toSet());
  }

  /** The client of the database. What it answers is in the file. */
  public DynamoDbClient client() {
    return client;
  }

  /** Grows with each call of {@link #client} that may have changed the table, when it has ended. */
  public long writes() {
    return answers.writes();
  }

  /** The client of its streams. */
  public DynamoDbStreamsClient streams() {
    return database.dynamoDbStreamsClient();
  }

  /** The ARN of the table's change stream. */
  public String stream() {
    return client.describeTable(request -> request.tableName(TABLE)).table().latestStreamArn();
  }

  /**
   * Closes it when what was begun in it has ended, for which it waits three seconds at most, and
   * then lets go of the file.
   *
   * <p>DynamoDB Local 3.3.1 only tells its SQLite thread to stop: whoever opens the file right
   * after would be told "database is locked". So the end of that thread is waited for, again three
   * seconds at most.
   */
  @Override
  public void close() {
    answers.close();
    database.shutdown();
    try {
      for (Thread thread : fileThreads) {
        thread.join(Duration.ofSeconds(3));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
