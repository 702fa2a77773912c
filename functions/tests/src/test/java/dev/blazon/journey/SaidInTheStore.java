package dev.blazon.journey;

import dev.blazon.functions.local.dynamodb.LocalDynamoDb;
import dev.blazon.lifecycle.Subject;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.EndorsementWords;
import dev.blazon.store.Change;
import dev.blazon.store.Transactions;
import dev.blazon.store.dynamodb.DynamoDbEndorsementStore;
import dev.blazon.store.dynamodb.DynamoDbTransactions;
import dev.blazon.store.dynamodb.SdkTableReads;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** What somebody says who was asked to endorse something, written while no server runs. */
final class SaidInTheStore {
  static final EndorsementWords WORDS =
      new EndorsementWords("I have seen it **used**.", "Grace Hopper", null, "Acme", false);

  private SaidInTheStore() {}

  /** Writes it to the folder of a local server that does not run. */
  static void write(Path data, Subject subject, String request) {
    try (LocalDynamoDb database = LocalDynamoDb.in(data.resolve("dynamodb.sqlite"))) {
      EndorsementRequest asked =
          new DynamoDbEndorsementStore(new SdkTableReads(database.client(), LocalDynamoDb.TABLE))
              .endorsementRequest(subject, request)
              .orElseThrow();
      Transactions transactions =
          new DynamoDbTransactions(database.client(), LocalDynamoDb.TABLE, InstantSource.system());
      EndorsementRequest drafted = asked.drafted(WORDS);
      transactions.commit(List.of(new Change.KeepEndorsementRequest(drafted)), null);
      transactions.commit(
          List.of(new Change.KeepEndorsementRequest(drafted.confirmed(null, Instant.now()))), null);
    }
  }
}
