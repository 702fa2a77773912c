package dev.blazon.platform;

import dev.blazon.store.AssertionStore;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.CollectionStore;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.PathwayStore;
import dev.blazon.store.Records;

/**
 * What a handler asks for that only reads the deployment's database, and only what public documents
 * and pages are made of; {@link Table} has the rest.
 */
public interface PublicTable extends Site {
  /** Reads issuers, their keys and their badges. */
  CatalogStore catalog();

  /** Reads Assertions from the table, and what is revoked. */
  AssertionStore assertions();

  /** Reads Endorsements from the table, and which of them are accepted. */
  EndorsementStore endorsements();

  /** Reads the collections that people make of their badges. */
  CollectionStore collections();

  /** Reads the pathways of issuers, and the plans of people. */
  PathwayStore pathways();

  /** Reads what public documents and pages are made of. */
  default Records records() {
    return Records.of(catalog(), assertions(), endorsements());
  }
}
