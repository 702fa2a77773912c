package dev.blazon.functions.local.dynamodb;

import dev.blazon.store.dynamodb.TableDefinition;
import java.nio.file.Path;
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

  private final AmazonDynamoDBLocal database;
  private final DurableAnswers answers;
  private final DynamoDbClient client;

  private LocalDynamoDb(AmazonDynamoDBLocal database) {
    this.database = database;
    this.answers = new DurableAnswers(database.dynamoDbClient(), TABLE);
    this.client = answers.client();
  }

  /**
   * Keeps its data in {@code file}; the table is made where it is missing. Its telemetry is
   * switched off.
   */
  public static LocalDynamoDb in(Path file) {
    LocalDynamoDb local = new LocalDynamoDb(DynamoDBEmbedded.create(file.toFile(), true));
    if (!local.client.listTables().tableNames().contains(TABLE)) {
      TableDefinition.create(local.client, TABLE);
    }
    return local;
  }

  /** The client of the database. What it answers is in the file. */
  public DynamoDbClient client() {
    return client;
  }

  /** The client of its streams. */
  public DynamoDbStreamsClient streams() {
    return database.dynamoDbStreamsClient();
  }

  /** The ARN of the table's change stream. */
  public String stream() {
    return client.describeTable(request -> request.tableName(TABLE)).table().latestStreamArn();
  }

  /** Closes it when what was begun in it has ended, for which it waits three seconds at most. */
  @Override
  public void close() {
    answers.close();
    database.shutdown();
  }
}
