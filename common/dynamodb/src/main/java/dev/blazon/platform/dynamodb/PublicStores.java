package dev.blazon.platform.dynamodb;

import dev.blazon.platform.PublicTable;
import dev.blazon.platform.cloud.CloudParts;
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
import dev.blazon.store.dynamodb.TableReads;

/**
 * Gives a Lambda function the stores of the DynamoDB table that public documents and pages are made
 * of, whatever it reads the table by: {@link DynamoDbTable} has the SDK, {@link ReadingTable} has
 * none.
 */
interface PublicStores extends PublicTable, CloudParts {
  /** What all these stores read by. */
  TableReads reads();

  @Override
  default CatalogStore catalog() {
    CatalogStore catalog = new DynamoDbCatalogStore(reads());
    // The authorizer may read no badge. There this is refused, and has opened the connection.
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
