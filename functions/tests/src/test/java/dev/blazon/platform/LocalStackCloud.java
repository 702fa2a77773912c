package dev.blazon.platform;

import dev.blazon.platform.cloud.AwsClients;
import dev.blazon.platform.cloud.Settings;
import dev.blazon.platform.dynamodb.DynamoDbTable;
import dev.blazon.platform.eventbridge.EventBridgeEvents;
import dev.blazon.platform.kms.KmsSigning;
import dev.blazon.platform.local.Platform;
import dev.blazon.platform.s3.S3Images;
import dev.blazon.platform.sqs.SqsDeliveries;
import dev.blazon.store.dynamodb.TableDefinition;
import dev.blazon.tiers.LocalStack;
import dev.blazon.tiers.UnavailableException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A platform of all AWS adapters on LocalStack, reached by the very clients that the functions
 * have. Names are new for each run, so that a LocalStack of somebody's own is not in the way.
 */
public final class LocalStackCloud {
  /** LocalStack starts a service when it is first called, which takes longer than AWS ever does. */
  private static final Duration STARTING = Duration.ofMinutes(1);

  /** LocalStack's one account may do everything with a key. */
  private static final String KEY_POLICY =
      """
      {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "kms:*", "Resource": "*",
       "Principal": {"AWS": "arn:aws:iam::000000000000:root"}}]}\
      """;

  private static @Nullable LocalStackCloud shared;

  private final URI endpoint;
  private final AwsClients aws;
  private final AwsClients making;

  private LocalStackCloud(URI endpoint) {
    // As a function has them from Lambda, which sets variables that a test cannot set.
    System.setProperty("aws.region", "eu-central-1");
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
    this.endpoint = endpoint;
    Settings settings = new Settings(Map.of("BLAZON_AWS_ENDPOINT", endpoint.toString()));
    this.aws = new AwsClients(settings);
    this.making = new AwsClients(settings, STARTING, STARTING);
  }

  /** The one of all tests of the tier, whose condition has seen that LocalStack answers. */
  public static synchronized LocalStackCloud shared() {
    if (shared == null) {
      try {
        shared = new LocalStackCloud(LocalStack.shared().endpoint());
      } catch (UnavailableException e) {
        throw new IllegalStateException(e.reason(), e);
      }
    }
    return shared;
  }

  /** The address at which LocalStack answers for every service. */
  public URI endpoint() {
    return endpoint;
  }

  /** A client of DynamoDB in LocalStack, made as the functions make theirs. */
  public DynamoDbClient dynamoDb() {
    return DynamoDbTable.client(aws);
  }

  /** A client of S3 in LocalStack, made as the functions make theirs. */
  public S3Client s3() {
    return S3Images.client(aws);
  }

  /** A client of KMS in LocalStack, made as the functions make theirs. */
  public KmsClient kms() {
    return KmsSigning.client(aws);
  }

  /** A client of EventBridge in LocalStack, made as the functions make theirs. */
  public EventBridgeClient eventBridge() {
    return EventBridgeEvents.client(aws);
  }

  /** The name of a new table. */
  public String table() {
    String table = name("table");
    TableDefinition.create(DynamoDbTable.client(making), table);
    return table;
  }

  /** The name of a new bucket. */
  public String bucket() {
    String bucket = name("bucket");
    S3Images.client(making)
        .createBucket(
            request ->
                request
                    .bucket(bucket)
                    .createBucketConfiguration(c -> c.locationConstraint("eu-central-1")));
    return bucket;
  }

  /** The ARN of a new key that signs, such as the template makes. */
  public String key() {
    return key(KeySpec.RSA_2048, KeyUsageType.SIGN_VERIFY);
  }

  /** The ARN of a new key for message authentication codes, such as the template makes. */
  public String macKey() {
    return key(KeySpec.HMAC_256, KeyUsageType.GENERATE_VERIFY_MAC);
  }

  /** The ARN of a new key that encrypts contacts, such as the template makes. */
  public String contactKey() {
    return key(KeySpec.SYMMETRIC_DEFAULT, KeyUsageType.ENCRYPT_DECRYPT);
  }

  private String key(KeySpec spec, KeyUsageType usage) {
    return KmsSigning.client(making)
        .createKey(key -> key.keySpec(spec).keyUsage(usage))
        .keyMetadata()
        .arn();
  }

  /** The name of a new event bus. */
  public String bus() {
    String bus = name("bus");
    EventBridgeEvents.client(making).createEventBus(request -> request.name(bus));
    return bus;
  }

  /** The URL of a new queue of deliveries to webhooks. */
  public String queue() {
    String queue = name("queue");
    return SqsDeliveries.client(making).createQueue(made -> made.queueName(queue)).queueUrl();
  }

  /** What {@link #platform} runs on. */
  public record Resources(
      String table,
      String bucket,
      String key,
      String macKey,
      String contactKey,
      String bus,
      String queue) {}

  /** A new table, bucket, event bus, queue and keys, which no other test has. */
  public Resources resources() {
    return new Resources(table(), bucket(), key(), macKey(), contactKey(), bus(), queue());
  }

  /** The platform of the cloud, given the variables that the template gives its functions. */
  public Platform platform(Resources resources, URI publicUrl, String operatorKeySha256) {
    return CloudPlatforms.over(
        Map.ofEntries(
            Map.entry("BLAZON_AWS_ENDPOINT", endpoint.toString()),
            Map.entry("BLAZON_TABLE", resources.table()),
            Map.entry("BLAZON_BUCKET", resources.bucket()),
            Map.entry("BLAZON_SIGNING_KEY", resources.key()),
            Map.entry("BLAZON_MAC_KEY", resources.macKey()),
            Map.entry("BLAZON_LINK_KEY", resources.macKey()),
            Map.entry("BLAZON_SESSION_KEY", resources.macKey()),
            Map.entry("BLAZON_CONTACT_KEY", resources.contactKey()),
            Map.entry("BLAZON_NEW_KEY_POLICY", KEY_POLICY),
            Map.entry("BLAZON_EVENT_BUS", resources.bus()),
            Map.entry("BLAZON_DELIVERY_QUEUE", resources.queue()),
            Map.entry("BLAZON_PUBLIC_URL", publicUrl.toString()),
            Map.entry("BLAZON_DEVELOPMENT_ORIGIN", publicUrl.toString()),
            Map.entry("BLAZON_OPERATOR_KEY_SHA256", operatorKeySha256)));
  }

  private static String name(String what) {
    return "blazon-" + what + "-" + UUID.randomUUID();
  }
}
