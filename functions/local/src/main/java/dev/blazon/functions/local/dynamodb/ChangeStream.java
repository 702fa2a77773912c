package dev.blazon.functions.local.dynamodb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.functions.local.LocalFunctions;
import dev.blazon.functions.local.background.BackgroundThreads;
import dev.blazon.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Plays Lambda's event source mapping, on the local server: reads the change stream of DynamoDB
 * Local and calls the functions that follow it, each at its own pace. A batch that fails is sent
 * again from the change that failed.
 */
public final class ChangeStream implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** It is asked at least every two seconds, for what the database itself removes. */
  private static final int MOST_PAUSES = 20;

  private static final int BATCH = 25;

  /** As {@code MaximumRetryAttempts} of both followers in the template. */
  private static final int RETRIES = 5;

  private final DynamoDbStreamsClient client;
  private final String stream;
  private final LocalFunctions functions;
  private final StreamPositions positions;
  private final LongSupplier writes;
  private final List<Thread> threads;
  private final Map<String, Integer> attempts = new ConcurrentHashMap<>();

  /** An interrupt alone would not do: the client may swallow it. */
  private volatile boolean closed;

  /** How far a read has come. */
  private enum Progress {
    /** A batch was consumed: there may be another. */
    MORE,
    /** There is nothing left. */
    END,
    /** A change is to be tried again. */
    FAILED
  }

  /**
   * Starts to follow the stream, from where each follower was, asked ten times a second.
   *
   * @param stream the ARN of the stream
   * @param followers the logical ids of the functions
   * @param positions where the followers are, kept over restarts
   */
  public ChangeStream(
      DynamoDbStreamsClient client,
      String stream,
      List<String> followers,
      LocalFunctions functions,
      StreamPositions positions) {
    this(client, stream, followers, functions, positions, System::nanoTime);
  }

  /**
   * Starts to follow the stream, from where each follower was. It is asked when something was
   * written: a server that nobody uses would be busy with its own questions.
   *
   * @param stream the ARN of the stream
   * @param followers the logical ids of the functions
   * @param positions where the followers are, kept over restarts
   * @param writes another number whenever the stream may have more than before
   */
  public ChangeStream(
      DynamoDbStreamsClient client,
      String stream,
      List<String> followers,
      LocalFunctions functions,
      StreamPositions positions,
      LongSupplier writes) {
    this.client = client;
    this.stream = stream;
    this.functions = functions;
    this.positions = positions;
    this.writes = writes;
    this.threads =
        followers.stream()
            .map(follower -> Thread.ofVirtual().name(follower).start(() -> follow(follower)))
            .toList();
  }

  private void follow(String follower) {
    try {
      while (!closed) {
        // Asked before the stream: what is written meanwhile is looked for the next time.
        long before = writes.getAsLong();
        boolean all = consume(follower);
        for (int pauses = 0; pauses < MOST_PAUSES && !closed; pauses++) {
          Thread.sleep(PAUSE);
          if (!all || writes.getAsLong() != before) {
            break;
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * What fails is told of and tried again; it must not end the following.
   *
   * @return whether there is nothing left
   */
  private boolean consume(String follower) {
    try {
      boolean all = true;
      for (Shard shard :
          client.describeStream(r -> r.streamArn(stream)).streamDescription().shards()) {
        Progress progress = Progress.MORE;
        while (progress == Progress.MORE) {
          progress = read(follower, shard.shardId());
        }
        all &= progress == Progress.END;
      }
      return all;
    } catch (TrimmedDataAccessException e) {
      // A restart after more than a day: what the stream no longer has cannot be followed.
      positions.forget(follower);
    } catch (RuntimeException | IOException e) {
      if (!closed) {
        System.err.println(follower + ": " + e);
      }
    }
    return false;
  }

  private Progress read(String follower, String shard) throws IOException {
    String position = positions.get(follower, shard);
    String iterator =
        client
            .getShardIterator(
                r ->
                    r.streamArn(stream)
                        .shardId(shard)
                        .shardIteratorType(
                            position.isEmpty()
                                ? ShardIteratorType.TRIM_HORIZON
                                : ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                        .sequenceNumber(position.isEmpty() ? null : position))
            .shardIterator();
    GetRecordsResponse records = client.getRecords(r -> r.shardIterator(iterator).limit(BATCH));
    if (records.records().isEmpty()) {
      return Progress.END;
    }
    return advance(follower, shard, records.records(), failure(follower, records.records()));
  }

  /**
   * Calls the follower. Where it fails as a whole or takes too long, the first half is tried by
   * itself, as {@code BisectBatchOnFunctionError} has it, so that one change does not take those
   * beside it along.
   *
   * @return the change to go on with, which has failed or was not tried by itself; empty where all
   *     are consumed
   */
  private String failure(String follower, List<Record> records) throws IOException {
    byte[] event = event(records);
    try {
      return Json.readEvent(new ByteArrayInputStream(functions.invoke(follower, event)))
          .at("/batchItemFailures/0/itemIdentifier")
          .asText("");
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      System.err.println(follower + ": " + e);
      int half = records.size() / 2;
      String failed = half == 0 ? "" : failure(follower, records.subList(0, half));
      return failed.isEmpty() ? records.get(half).dynamodb().sequenceNumber() : failed;
    }
  }

  /** Moves on behind what was consumed. */
  private Progress advance(String follower, String shard, List<Record> records, String failed)
      throws IOException {
    String last = "";
    for (Record record : records) {
      if (record.dynamodb().sequenceNumber().equals(failed)) {
        break;
      }
      last = record.dynamodb().sequenceNumber();
    }
    if (!failed.isEmpty() && givenUp(follower, failed)) {
      last = failed;
    }
    if (!last.isEmpty()) {
      positions.put(follower, shard, last);
    }
    return failed.isEmpty() ? Progress.MORE : Progress.FAILED;
  }

  /** Whether a change has failed as often as the template lets it be tried. */
  private boolean givenUp(String follower, String change) {
    int failures = attempts.merge(follower + "/" + change, 1, Integer::sum);
    if (failures <= RETRIES) {
      return false;
    }
    System.err.println(follower + ": change " + change + " is given up");
    return true;
  }

  private static byte[] event(List<Record> records) throws IOException {
    ObjectNode event = Json.mapper().createObjectNode();
    ArrayNode array = event.putArray("Records");
    for (Record record : records) {
      ObjectNode change = array.addObject();
      change.put("eventName", record.eventNameAsString()).put("eventSource", "aws:dynamodb");
      ObjectNode dynamodb = change.putObject("dynamodb");
      dynamodb.put("SequenceNumber", record.dynamodb().sequenceNumber());
      dynamodb.set("Keys", StreamJson.item(record.dynamodb().keys()));
      if (record.dynamodb().hasNewImage()) {
        dynamodb.set("NewImage", StreamJson.item(record.dynamodb().newImage()));
      }
      if (record.dynamodb().hasOldImage()) {
        dynamodb.set("OldImage", StreamJson.item(record.dynamodb().oldImage()));
      }
    }
    return Json.mapper().writeValueAsBytes(event);
  }

  @Override
  public void close() {
    closed = true;
    BackgroundThreads.end(threads);
  }
}
