package dev.blazon.tiers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * What the adapters take for granted of AWS is so in LocalStack; where it is not, no test above it
 * means a thing.
 */
@RequiresTier(Tier.LOCALSTACK)
class LocalStackIT {
  private static final String NAME = "smoke";
  private static final SdkHttpClient HTTP = AwsCrtHttpClient.create();

  private static DynamoDbClient dynamoDb;
  private static DynamoDbStreamsClient streams;
  private static S3Client s3;
  private static KmsClient kms;

  @BeforeAll
  static void connect() throws UnavailableException {
    LocalStack localStack = LocalStack.shared();
    dynamoDb = at(localStack, DynamoDbClient.builder()).httpClient(HTTP).build();
    streams = at(localStack, DynamoDbStreamsClient.builder()).httpClient(HTTP).build();
    s3 = at(localStack, S3Client.builder()).httpClient(HTTP).forcePathStyle(true).build();
    kms = at(localStack, KmsClient.builder()).httpClient(HTTP).build();
  }

  @AfterAll
  static void disconnect() {
    HTTP.close();
  }

  private static <B extends AwsClientBuilder<B, ?>> B at(LocalStack localStack, B builder) {
    return builder
        .endpointOverride(localStack.endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
  }

  @Test
  void theStreamHasEveryItemOfTheTransaction() throws InterruptedException {
    String stream =
        dynamoDb
            .createTable(
                table ->
                    table
                        .tableName(NAME)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(
                            AttributeDefinition.builder()
                                .attributeName("PK")
                                .attributeType(ScalarAttributeType.S)
                                .build())
                        .keySchema(
                            KeySchemaElement.builder()
                                .attributeName("PK")
                                .keyType(KeyType.HASH)
                                .build())
                        .streamSpecification(
                            s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE)))
            .tableDescription()
            .latestStreamArn();

    dynamoDb.transactWriteItems(t -> t.transactItems(List.of(put("first"), put("second"))));

    assertEquals(List.of("first", "second"), keysIn(stream, 2));
  }

  private static TransactWriteItem put(String key) {
    Map<String, AttributeValue> item = Map.of("PK", AttributeValue.fromS(key));
    return TransactWriteItem.builder().put(p -> p.tableName(NAME).item(item)).build();
  }

  /**
   * Keys of the records, sorted: a stream keeps the order of one item's changes, not of one
   * transaction's.
   */
  private static List<String> keysIn(String stream, int wanted) throws InterruptedException {
    String shard =
        streams
            .describeStream(r -> r.streamArn(stream))
            .streamDescription()
            .shards()
            .get(0)
            .shardId();
    String start =
        streams
            .getShardIterator(
                r ->
                    r.streamArn(stream)
                        .shardId(shard)
                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
            .shardIterator();
    List<Record> records = List.of();
    for (int attempt = 0; attempt < 50 && records.size() < wanted; attempt++) {
      Thread.sleep(100);
      records = streams.getRecords(r -> r.shardIterator(start)).records();
    }
    return records.stream()
        .map(r -> Objects.requireNonNull(r.dynamodb().keys().get("PK")).s())
        .sorted()
        .toList();
  }

  @Test
  void anObjectIsPutOnlyWhereNoneIs() {
    s3.createBucket(r -> r.bucket(NAME));
    putNew("image");

    S3Exception refusal = assertThrows(S3Exception.class, () -> putNew("image"));

    assertEquals(412, refusal.statusCode());
  }

  private static void putNew(String key) {
    s3.putObject(r -> r.bucket(NAME).key(key).ifNoneMatch("*"), RequestBody.fromString("png"));
  }

  @Test
  void aSignatureMadeInKmsVerifiesOutside() throws Exception {
    String key =
        kms.createKey(r -> r.keySpec(KeySpec.RSA_2048).keyUsage(KeyUsageType.SIGN_VERIFY))
            .keyMetadata()
            .keyId();
    byte[] message = "header.payload".getBytes(UTF_8);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(message);

    SdkBytes signature =
        kms.sign(
                r ->
                    r.keyId(key)
                        .messageType(MessageType.DIGEST)
                        .message(SdkBytes.fromByteArray(digest))
                        .signingAlgorithm(SigningAlgorithmSpec.RSASSA_PKCS1_V1_5_SHA_256))
            .signature();

    Signature verifier = Signature.getInstance("SHA256withRSA");
    byte[] published = kms.getPublicKey(r -> r.keyId(key)).publicKey().asByteArray();
    verifier.initVerify(
        KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(published)));
    verifier.update(message);
    assertTrue(verifier.verify(signature.asByteArray()));
  }
}
