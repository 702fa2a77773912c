package dev.blazon.platform;

import dev.blazon.events.EventPublisher;
import dev.blazon.events.eventbridge.EventBridgePublisher;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.signing.NewSigningKeys;
import dev.blazon.signing.Signer;
import dev.blazon.signing.SigningKeys;
import dev.blazon.signing.kms.KmsKeys;
import dev.blazon.signing.kms.KmsSigner;
import dev.blazon.store.ApiKeyUses;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.AwardCounts;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.CreationTimes;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.ImageStore;
import dev.blazon.store.Transactions;
import dev.blazon.store.dynamodb.DynamoDbApiKeyUses;
import dev.blazon.store.dynamodb.DynamoDbAssertionStore;
import dev.blazon.store.dynamodb.DynamoDbAwardCounts;
import dev.blazon.store.dynamodb.DynamoDbCatalogStore;
import dev.blazon.store.dynamodb.DynamoDbCreationTimes;
import dev.blazon.store.dynamodb.DynamoDbEndorsementStore;
import dev.blazon.store.dynamodb.DynamoDbTransactions;
import dev.blazon.store.s3.S3ImageStore;
import dev.blazon.verification.fetching.HttpRemoteDocuments;
import dev.blazon.verification.fetching.RemoteDocuments;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The platform of a Lambda function: AWS, as the environment says. */
final class CloudPlatform implements Platform {
  /** Of one function instance: a long batch leaves room in the account's quota for RSA. */
  private static final int SIGNATURES_AT_ONCE = 16;

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /**
   * The process's, not this platform's: a handler keeps what it asked a platform for, not the
   * platform, which is garbage by the time of the snapshot.
   */
  private static final Priming PRIMING = new Priming();

  private final Settings settings;
  private final AwsClients aws;
  private @Nullable CatalogStore catalog;

  CloudPlatform(Settings settings) {
    this.settings = settings;
    this.aws = new AwsClients(settings);
  }

  @Override
  public InstantSource time() {
    return Platform.systemTime();
  }

  @Override
  public Ids ids() {
    return new Ids(new SecureRandom());
  }

  @Override
  public PublicUrls urls() {
    return new PublicUrls(settings.publicUrl());
  }

  @Override
  public CatalogStore catalog() {
    if (catalog == null) {
      CatalogStore made = new DynamoDbCatalogStore(aws.dynamoDb(), settings.table());
      // The authorizer may read no badge. There this is refused, and has opened the connection.
      PRIMING.add(() -> made.badge("priming"));
      catalog = made;
    }
    return catalog;
  }

  @Override
  public ApiKeyUses apiKeyUses() {
    CatalogStore keys = catalog();
    PRIMING.add(() -> keys.apiKey("priming", "priming"));
    return new DynamoDbApiKeyUses(aws.dynamoDb(), settings.table());
  }

  @Override
  public AssertionStore assertions() {
    AssertionStore assertions = new DynamoDbAssertionStore(aws.dynamoDb(), settings.table());
    PRIMING.add(() -> assertions.assertion("priming"));
    return assertions;
  }

  @Override
  public EndorsementStore endorsements() {
    return new DynamoDbEndorsementStore(aws.dynamoDb(), settings.table());
  }

  @Override
  public AwardCounts awardCounts() {
    return new DynamoDbAwardCounts(aws.dynamoDb(), settings.table());
  }

  @Override
  public Transactions transactions() {
    return new DynamoDbTransactions(aws.dynamoDb(), settings.table(), time());
  }

  @Override
  public CreationTimes creationTimes() {
    return new DynamoDbCreationTimes(aws.dynamoDb(), settings.table());
  }

  @Override
  public ImageStore images() {
    ImageStore images = new S3ImageStore(aws.s3(), settings.bucket());
    PRIMING.add(() -> images.get("priming"));
    return images;
  }

  @Override
  public Signer signer() {
    return kmsSigner();
  }

  @Override
  public SigningKeys signingKeys() {
    return kmsSigner();
  }

  @Override
  public NewSigningKeys newSigningKeys() {
    return new KmsKeys(aws.kms(), settings.newKeyPolicy());
  }

  @Override
  public String signingKey() {
    return settings.signingKey();
  }

  @Override
  public EventPublisher events() {
    return new EventBridgePublisher(aws.eventBridge(), settings.eventBus());
  }

  @Override
  public RemoteDocuments remoteDocuments() {
    return new HttpRemoteDocuments(
        time(), settings.developmentOrigin().orElse(null), urls().verifyPage());
  }

  @Override
  public String operatorKeySha256() {
    return settings.operatorKeySha256();
  }

  private KmsSigner kmsSigner() {
    return new KmsSigner(aws.kms(), SIGNATURES_AT_ONCE, PATIENCE);
  }
}
