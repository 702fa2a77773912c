package dev.blazon.bench.cold;

import dev.blazon.eventfiles.EventsSeed;
import dev.blazon.platform.CloudPlatforms;
import dev.blazon.platform.local.Platform;
import dev.blazon.store.dynamodb.TableDefinition;
import dev.blazon.tiers.DynamoDbServer;
import dev.blazon.tiers.Moto;
import dev.blazon.tiers.UnavailableException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * What the functions find behind them while their cold starts are measured: DynamoDB Local with the
 * badges that the files in {@code events/} speak of, and moto as S3, KMS, EventBridge and SQS; all
 * behind TLS.
 */
final class Backing implements AutoCloseable {
  /** The name of the table, the bucket, the event bus and the queue. */
  static final String NAME = "blazon-bench";

  private static final int ATTEMPTS = 5;

  private final DynamoDbServer database;
  private final FrontDoor plain;
  private final FrontDoor secure;
  private final Authority authority;
  private final SeededState state;
  private final Map<String, String> made;
  private final SdkHttpClient http;

  private Backing(
      DynamoDbServer database,
      FrontDoor plain,
      FrontDoor secure,
      Authority authority,
      SeededState state,
      Map<String, String> made,
      SdkHttpClient http) {
    this.database = database;
    this.plain = plain;
    this.secure = secure;
    this.authority = authority;
    this.state = state;
    this.made = made;
    this.http = http;
  }

  /**
   * Starts all of it, and plants the badges.
   *
   * @param folder for the files of keys
   * @throws UnavailableException where there is no moto
   */
  static Backing open(Path folder) throws UnavailableException, IOException, InterruptedException {
    // As a function has them from Lambda, which sets variables that this JVM cannot set.
    System.setProperty("aws.region", "eu-central-1");
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
    URI moto = Moto.shared().endpoint();
    DynamoDbServer database = DynamoDbServer.start();
    URI dynamoDb = database.url();
    Authority authority = Authority.make(folder);
    FrontDoor plain = FrontDoor.open(Optional.empty(), dynamoDb, moto);
    FrontDoor secure = FrontDoor.open(Optional.of(authority.server()), dynamoDb, moto);
    SdkHttpClient http = AwsCrtHttpClient.create();
    Map<String, String> made = make(plain.url(), http);
    DynamoDbClient table = at(plain.url(), http, DynamoDbClient.builder());
    plant(CloudPlatforms.over(variables(made, plain.url())), table);
    SeededState state =
        SeededState.remember(table, at(plain.url(), http, S3Client.builder().forcePathStyle(true)));
    return new Backing(database, plain, secure, authority, state, made, http);
  }

  /** The environment of a program that is to find it, as Lambda sets one. */
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(variables(made, secure.url()));
    environment.put("AWS_REGION", "eu-central-1");
    environment.put("AWS_DEFAULT_REGION", "eu-central-1");
    environment.put("AWS_ACCESS_KEY_ID", "local");
    environment.put("AWS_SECRET_ACCESS_KEY", "local");
    // The CRT's, Node's and botocore's ways of being told whom to trust.
    String certificate = authority.certificate().toString();
    environment.put("SSL_CERT_FILE", certificate);
    environment.put("NODE_EXTRA_CA_CERTS", certificate);
    environment.put("AWS_CA_BUNDLE", certificate);
    return environment;
  }

  /** Takes back what functions have written since the badges were planted. */
  void reset() {
    state.restore();
  }

  private static Map<String, String> make(URI endpoint, SdkHttpClient http) {
    try (DynamoDbClient dynamoDb = at(endpoint, http, DynamoDbClient.builder());
        S3Client s3 = at(endpoint, http, S3Client.builder().forcePathStyle(true));
        KmsClient kms = at(endpoint, http, KmsClient.builder());
        EventBridgeClient events = at(endpoint, http, EventBridgeClient.builder());
        SqsClient sqs = at(endpoint, http, SqsClient.builder())) {
      TableDefinition.create(dynamoDb, NAME);
      s3.createBucket(
          bucket ->
              bucket
                  .bucket(NAME)
                  .createBucketConfiguration(c -> c.locationConstraint("eu-central-1")));
      events.createEventBus(bus -> bus.name(NAME));
      return Map.of(
          "BLAZON_SIGNING_KEY", key(kms, KeySpec.RSA_2048, KeyUsageType.SIGN_VERIFY),
          "BLAZON_MAC_KEY", key(kms, KeySpec.HMAC_256, KeyUsageType.GENERATE_VERIFY_MAC),
          "BLAZON_LINK_KEY", key(kms, KeySpec.HMAC_256, KeyUsageType.GENERATE_VERIFY_MAC),
          "BLAZON_SESSION_KEY", key(kms, KeySpec.HMAC_256, KeyUsageType.GENERATE_VERIFY_MAC),
          "BLAZON_CONTACT_KEY", key(kms, KeySpec.SYMMETRIC_DEFAULT, KeyUsageType.ENCRYPT_DECRYPT),
          "BLAZON_DELIVERY_QUEUE", sqs.createQueue(queue -> queue.queueName(NAME)).queueUrl());
    }
  }

  /**
   * Plants the badges. On a busy machine DynamoDB Local's first transaction takes longer than a
   * function's client waits for it; it is carried out nevertheless, or made again.
   */
  private static void plant(Platform platform, DynamoDbClient table) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        EventsSeed.plant(platform);
        return;
      } catch (RuntimeException e) {
        Thread.sleep(Duration.ofSeconds(10));
        if (!table.scan(r -> r.tableName(NAME)).items().isEmpty()) {
          return;
        }
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static String key(KmsClient kms, KeySpec spec, KeyUsageType usage) {
    return kms.createKey(key -> key.keySpec(spec).keyUsage(usage)).keyMetadata().arn();
  }

  private static Map<String, String> variables(Map<String, String> made, URI endpoint) {
    Map<String, String> variables = new HashMap<>(made);
    variables.put("BLAZON_TABLE", NAME);
    variables.put("BLAZON_BUCKET", NAME);
    variables.put("BLAZON_EVENT_BUS", NAME);
    variables.put("BLAZON_NEW_KEY_POLICY", "{}");
    variables.put("BLAZON_PUBLIC_URL", EventsSeed.PUBLIC_URL.toString());
    variables.put("BLAZON_OPERATOR_KEY_SHA256", EventsSeed.OPERATOR_KEY_SHA256);
    variables.put("BLAZON_AWS_ENDPOINT", endpoint.toString());
    return variables;
  }

  private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C at(
      URI endpoint, SdkHttpClient http, B builder) {
    return builder
        .httpClient(http)
        .endpointOverride(endpoint)
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .build();
  }

  @Override
  public void close() {
    secure.close();
    plain.close();
    http.close();
    database.close();
  }
}
