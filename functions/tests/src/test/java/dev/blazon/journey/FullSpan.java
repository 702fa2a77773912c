package dev.blazon.journey;

import dev.blazon.functions.local.dynamodb.LocalDynamoDb;
import dev.blazon.issuing.Spans;
import dev.blazon.lifecycle.Span;
import dev.blazon.store.Change;
import dev.blazon.store.Transactions;
import dev.blazon.store.dynamodb.DynamoDbAwardCounts;
import dev.blazon.store.dynamodb.DynamoDbTransactions;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes an issuer's first span into the folder of a local server that does not run: full, with its
 * Assertions revoked.
 */
final class FullSpan {
  private FullSpan() {}

  /**
   * Writes it to the folder of a local server that does not run.
   *
   * @param entries how many awards were revoked; the span is full whatever they are
   */
  static void write(Path data, String issuer, int entries) {
    try (LocalDynamoDb database = LocalDynamoDb.in(data.resolve("dynamodb.sqlite"))) {
      Transactions transactions =
          new DynamoDbTransactions(database.client(), LocalDynamoDb.TABLE, InstantSource.system());
      int most = Transactions.MAXIMUM_CHANGES;
      for (int from = 0; from < entries; from += most) {
        transactions.commit(revocations(issuer, from, Math.min(entries, from + most)), null);
      }
      new DynamoDbAwardCounts(database.client(), LocalDynamoDb.TABLE)
          .add(issuer, Span.FIRST, Spans.AWARDS);
    }
  }

  private static List<Change> revocations(String issuer, int from, int to) {
    return IntStream.range(from, to)
        .<Change>mapToObj(
            i ->
                new Change.ListRevocation(
                    issuer,
                    Span.FIRST,
                    "urn:uuid:%08d-4f5a-4a6e-9d0b-0c5d2f6b7a11".formatted(i),
                    "Found to be a mistake"))
        .toList();
  }
}
