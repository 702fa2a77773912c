package dev.blazon.bench.cold;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Remembers what is in the table and the bucket, and puts them back as they were: so that each cold
 * start finds the same.
 */
final class SeededState {
  private final DynamoDbClient dynamoDb;
  private final S3Client s3;
  private final Map<Map<String, AttributeValue>, Map<String, AttributeValue>> items;
  private final Set<String> objects;

  private SeededState(DynamoDbClient dynamoDb, S3Client s3) {
    this.dynamoDb = dynamoDb;
    this.s3 = s3;
    this.items = items();
    this.objects = objects();
  }

  /** What is there now. */
  static SeededState remember(DynamoDbClient dynamoDb, S3Client s3) {
    return new SeededState(dynamoDb, s3);
  }

  /** Takes away what has come since, and puts back what has gone or changed. */
  void restore() {
    Map<Map<String, AttributeValue>, Map<String, AttributeValue>> now = items();
    now.keySet().stream()
        .filter(key -> !items.containsKey(key))
        .forEach(key -> dynamoDb.deleteItem(r -> r.tableName(Backing.NAME).key(key)));
    items.forEach(
        (key, item) -> {
          if (!item.equals(now.get(key))) {
            dynamoDb.putItem(r -> r.tableName(Backing.NAME).item(item));
          }
        });
    for (String key : objects()) {
      if (!objects.contains(key)) {
        s3.deleteObject(r -> r.bucket(Backing.NAME).key(key));
      }
    }
  }

  private Map<Map<String, AttributeValue>, Map<String, AttributeValue>> items() {
    Map<Map<String, AttributeValue>, Map<String, AttributeValue>> found = new HashMap<>();
    dynamoDb
        .scanPaginator(r -> r.tableName(Backing.NAME))
        .items()
        .forEach(item -> found.put(Map.of("PK", at(item, "PK"), "SK", at(item, "SK")), item));
    return found;
  }

  private static AttributeValue at(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name), name);
  }

  private Set<String> objects() {
    Set<String> keys = new TreeSet<>();
    s3.listObjectsV2Paginator(r -> r.bucket(Backing.NAME)).contents().stream()
        .map(S3Object::key)
        .forEach(keys::add);
    return keys;
  }
}
