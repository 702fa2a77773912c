package dev.blazon.platform.dynamodb;

import dev.blazon.platform.PublicTable;
import dev.blazon.platform.cloud.ReadingParts;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.CollectionStore;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.PathwayStore;
import dev.blazon.store.dynamodb.DynamoDbAssertionStore;
import dev.blazon.store.dynamodb.DynamoDbCatalogStore;
import dev.blazon.store.dynamodb.DynamoDbCollectionStore;
import dev.blazon.store.dynamodb.DynamoDbEndorsementStore;
import dev.blazon.store.dynamodb.DynamoDbPathwayStore;
import dev.blazon.store.dynamodb.LightTableReads;
import dev.blazon.store.dynamodb.TableReads;

/**
 * Gives a Lambda function that only reads the stores of the DynamoDB table, without the SDK, as
 * {@link DynamoDbTable} gives them with it; a handler's AWS class implements one or the other.
 */
public interface ReadingTable extends PublicTable, ReadingParts {
  /** What all these stores read by. */
  private TableReads reads() {
    return new LightTableReads(services().dynamoDb(), settings().table());
  }

  @Override
  default CatalogStore catalog() {
    CatalogStore catalog = new DynamoDbCatalogStore(reads());
    priming().add("badge", () -> catalog.badge("priming"));
    return catalog;
  }

  @Override
  default AssertionStore assertions() {
    AssertionStore assertions = new DynamoDbAssertionStore(reads());
    priming().add("Assertion", () -> assertions.assertion("priming"));
    return assertions;
  }

  @Override
  default EndorsementStore endorsements() {
    return new DynamoDbEndorsementStore(reads());
  }

  @Override
  default CollectionStore collections() {
    return new DynamoDbCollectionStore(reads());
  }

  @Override
  default PathwayStore pathways() {
    return new DynamoDbPathwayStore(reads());
  }
}
