package dev.blazon.store.dynamodb;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A query of DynamoDB for items of one partition, in the order of their sort keys.
 *
 * @param index the index that is asked; null for the table itself
 * @param condition which keys are looked for, over names and values
 * @param names the names of attributes that the condition stands for by {@code #name}
 * @param values the values that it stands for by {@code :name}
 * @param consistent whether what was written last is seen; an index never is
 * @param backwards whether the greatest sort key comes first
 * @param limit how many items a page has at most; 0 for as many as fit into a megabyte
 * @param after the key of the item after which the page begins; null for the first page
 */
@RecordBuilder
public record ItemQuery(
    @Nullable String index,
    String condition,
    Map<String, String> names,
    Map<String, String> values,
    boolean consistent,
    boolean backwards,
    int limit,
    @Nullable Map<String, Attribute> after) {
  /** Of the table itself, all that meet a condition, in pages as large as they may be. */
  static ItemQuery table(String condition, Map<String, String> names, Map<String, String> values) {
    return ItemQueryBuilder.builder()
        .index(null)
        .condition(condition)
        .names(names)
        .values(values)
        .consistent(false)
        .backwards(false)
        .limit(0)
        .after(null)
        .build();
  }

  private ItemQueryBuilder changed() {
    return ItemQueryBuilder.builder(this);
  }

  /** The same of an index. */
  ItemQuery of(String indexName) {
    return changed().index(indexName).build();
  }

  /** The same, seeing what was written last. */
  ItemQuery consistently() {
    return changed().consistent(true).build();
  }

  /** The same, with the greatest sort key first. */
  ItemQuery reversed() {
    return changed().backwards(true).build();
  }

  /** The same, with so many items a page at most. */
  ItemQuery atMost(int items) {
    return changed().limit(items).build();
  }

  /** The same, from after the item of this key on. */
  ItemQuery following(Map<String, Attribute> key) {
    return changed().after(key).build();
  }
}
