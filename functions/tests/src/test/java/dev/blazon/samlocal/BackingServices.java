package dev.blazon.samlocal;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blazon.eventfiles.EventsSeed;
import dev.blazon.platform.CloudPlatforms;
import dev.blazon.platform.local.Platform;
import dev.blazon.store.dynamodb.TableDefinition;
import dev.blazon.tiers.LocalStack;
import dev.blazon.tiers.Machine;
import dev.blazon.tiers.SamLocal;
import dev.blazon.tiers.UnavailableException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
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
 * The table, bucket, keys, event bus and queue behind the functions in SAM local, in a LocalStack
 * of its own.
 *
 * @param sam runs the functions
 * @param localStack holds the table, the bucket, the keys, the event bus and the queue
 * @param made the ARN of each key and the URL of the queue, by the variable that tells it to
 *     functions
 */
record BackingServices(SamLocal sam, LocalStack localStack, Map<String, String> made)
    implements AutoCloseable {
  private static final String NAME = "blazon-sam-local";

  static BackingServices open(SamLocal sam) throws UnavailableException {
    LocalStack localStack = sam.openLocalStack();
    try (SdkHttpClient http = AwsCrtHttpClient.create();
        DynamoDbClient dynamoDb = at(localStack, http, DynamoDbClient.builder());
        S3Client s3 = at(localStack, http, S3Client.builder().forcePathStyle(true));
        KmsClient kms = at(localStack, http, KmsClient.builder());
        EventBridgeClient eventBridge = at(localStack, http, EventBridgeClient.builder());
        SqsClient sqs = at(localStack, http, SqsClient.builder())) {
      TableDefinition.create(dynamoDb, NAME);
      s3.createBucket(bucket -> bucket.bucket(NAME));
      eventBridge.createEventBus(bus -> bus.name(NAME));
      return new BackingServices(
          sam,
          localStack,
          Map.of(
              "BLAZON_SIGNING_KEY", key(kms, KeySpec.RSA_2048, KeyUsageType.SIGN_VERIFY),
              "BLAZON_MAC_KEY", key(kms, KeySpec.HMAC_256, KeyUsageType.GENERATE_VERIFY_MAC),
              "BLAZON_LINK_KEY", key(kms, KeySpec.HMAC_256, KeyUsageType.GENERATE_VERIFY_MAC),
              "BLAZON_SESSION_KEY", key(kms, KeySpec.HMAC_256, KeyUsageType.GENERATE_VERIFY_MAC),
              "BLAZON_CONTACT_KEY",
                  key(kms, KeySpec.SYMMETRIC_DEFAULT, KeyUsageType.ENCRYPT_DECRYPT),
              "BLAZON_DELIVERY_QUEUE", sqs.createQueue(q -> q.queueName(NAME)).queueUrl()));
    }
  }

  private static String key(KmsClient kms, KeySpec spec, KeyUsageType usage) {
    return kms.createKey(key -> key.keySpec(spec).keyUsage(usage)).keyMetadata().arn();
  }

  private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C at(
      LocalStack localStack, SdkHttpClient http, B builder) {
    return builder
        .httpClient(http)
        .endpointOverride(localStack.endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .build();
  }

  /** The platform of the functions, for this JVM: the same adapters over the same services. */
  Platform platform(URI publicUrl) {
    // Where Lambda's environment says it, the SDK finds it; a test has only these.
    System.setProperty("aws.region", "us-east-1");
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
    return CloudPlatforms.over(variables(publicUrl, localStack.endpoint()));
  }

  /**
   * The project's template, for containers.
   *
   * @param publicUrl what public URLs begin with, and may be fetched although it is not https
   */
  SamLocal.Stack stack(URI publicUrl) throws IOException {
    Path file = Machine.workFolder("sam").resolve("variables-" + publicUrl.getHost() + ".json");
    new ObjectMapper()
        .writeValue(
            file.toFile(),
            Map.of("Parameters", variables(publicUrl, localStack.endpointAt(sam.hostAddress()))));
    return new SamLocal.Stack(
        Machine.project().resolve("template.yaml"),
        Map.of("OperatorKeySha256", EventsSeed.OPERATOR_KEY_SHA256),
        file);
  }

  private Map<String, String> variables(URI publicUrl, URI endpoint) {
    Map<String, String> variables = new HashMap<>(made);
    variables.put("BLAZON_TABLE", NAME);
    variables.put("BLAZON_BUCKET", NAME);
    variables.put("BLAZON_EVENT_BUS", NAME);
    variables.put("BLAZON_PUBLIC_URL", publicUrl.toString());
    variables.put("BLAZON_DEVELOPMENT_ORIGIN", publicUrl.toString());
    variables.put("BLAZON_OPERATOR_KEY_SHA256", EventsSeed.OPERATOR_KEY_SHA256);
    variables.put("BLAZON_AWS_ENDPOINT", endpoint.toString());
    return variables;
  }

  @Override
  public void close() {
    localStack.close();
  }
}
