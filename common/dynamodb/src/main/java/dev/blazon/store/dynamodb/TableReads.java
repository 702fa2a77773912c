package dev.blazon.store.dynamodb;

import java.util.List;
import java.util.Map;

/**
 * The two operations of DynamoDB that reading takes, on one table: what the stores read by. One
 * implementation has the SDK's client, for functions that write by it anyway; one has none, and
 * starts faster.
 */
public interface TableReads {
  /**
   * One item by its key, as the last write has left it.
   *
   * @return its attributes by name; empty where there is none
   * @throws dev.blazon.store.StoreBusy where DynamoDB throttled, failed or did not answer in time
   */
  Map<String, Attribute> item(Map<String, Attribute> key);

  /**
   * One page of what a query finds.
   *
   * @throws dev.blazon.store.StoreBusy where DynamoDB throttled, failed or did not answer in time
   */
  Found query(ItemQuery query);

  /**
   * A page of items.
   *
   * @param items their attributes by name
   * @param last the key after which the next page begins; empty where there is none
   */
  record Found(List<Map<String, Attribute>> items, Map<String, Attribute> last) {}
}
