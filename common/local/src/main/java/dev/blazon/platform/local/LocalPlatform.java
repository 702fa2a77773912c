package dev.blazon.platform.local;

import dev.blazon.events.DeliveryQueue;
import dev.blazon.events.EventPublisher;
import dev.blazon.events.filesystem.FileEventPublisher;
import dev.blazon.events.filesystem.FolderDeliveryQueue;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.mail.Mailer;
import dev.blazon.mail.filesystem.FolderMailer;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.encryption.EnvelopeCipher;
import dev.blazon.signing.MacKeys;
import dev.blazon.signing.NewSigningKeys;
import dev.blazon.signing.SecretCipher;
import dev.blazon.signing.Signer;
import dev.blazon.signing.SigningKeys;
import dev.blazon.signing.jca.JcaMacKeys;
import dev.blazon.signing.jca.JcaSigner;
import dev.blazon.signing.jca.SecretFile;
import dev.blazon.store.ApiKeyUses;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.AwardCounts;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.CollectionStore;
import dev.blazon.store.CounterStore;
import dev.blazon.store.CreationTimes;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.ImageStore;
import dev.blazon.store.NoticeStore;
import dev.blazon.store.PathwayStore;
import dev.blazon.store.RegisterStore;
import dev.blazon.store.SignInStore;
import dev.blazon.store.Transactions;
import dev.blazon.store.WebhookStore;
import dev.blazon.store.dynamodb.DynamoDbApiKeyUses;
import dev.blazon.store.dynamodb.DynamoDbAssertionStore;
import dev.blazon.store.dynamodb.DynamoDbAwardCounts;
import dev.blazon.store.dynamodb.DynamoDbCatalogStore;
import dev.blazon.store.dynamodb.DynamoDbCollectionStore;
import dev.blazon.store.dynamodb.DynamoDbCounterStore;
import dev.blazon.store.dynamodb.DynamoDbCreationTimes;
import dev.blazon.store.dynamodb.DynamoDbEndorsementStore;
import dev.blazon.store.dynamodb.DynamoDbNoticeStore;
import dev.blazon.store.dynamodb.DynamoDbPathwayStore;
import dev.blazon.store.dynamodb.DynamoDbRegisterStore;
import dev.blazon.store.dynamodb.DynamoDbSignInStore;
import dev.blazon.store.dynamodb.DynamoDbTransactions;
import dev.blazon.store.dynamodb.DynamoDbWebhookStore;
import dev.blazon.store.dynamodb.SdkTableReads;
import dev.blazon.store.dynamodb.TableReads;
import dev.blazon.store.filesystem.FilesystemImageStore;
import dev.blazon.verification.fetching.RemoteDocuments;
import dev.blazon.verification.fetching.RemoteReceivers;
import dev.blazon.verification.fetching.http.HttpRemoteDocuments;
import dev.blazon.verification.fetching.http.HttpRemoteReceivers;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Gives the functions on the local server their stores, images, keys, events and mails: the same
 * DynamoDB adapter as on AWS, over DynamoDB Local, and a folder for the rest.
 *
 * @param database DynamoDB Local
 * @param table the name of its table
 * @param data the folder
 * @param publicUrl what all public URLs begin with; the one origin that is fetched although it is
 *     not https
 * @param operatorKeySha256 the SHA-256 of the operator's key, in lower-case hex
 * @param time the clock
 */
public record LocalPlatform(
    DynamoDbClient database,
    String table,
    Path data,
    URI publicUrl,
    String operatorKeySha256,
    InstantSource time)
    implements Platform {
  @Override
  public Ids ids() {
    return new Ids(new SecureRandom());
  }

  @Override
  public PublicUrls urls() {
    return new PublicUrls(publicUrl);
  }

  @Override
  public CatalogStore catalog() {
    return new DynamoDbCatalogStore(reads());
  }

  @Override
  public ApiKeyUses apiKeyUses() {
    return new DynamoDbApiKeyUses(database, table);
  }

  @Override
  public AssertionStore assertions() {
    return new DynamoDbAssertionStore(reads());
  }

  @Override
  public EndorsementStore endorsements() {
    return new DynamoDbEndorsementStore(reads());
  }

  @Override
  public RegisterStore register() {
    return new DynamoDbRegisterStore(reads());
  }

  @Override
  public SignInStore signIns() {
    return new DynamoDbSignInStore(reads());
  }

  @Override
  public CounterStore counters() {
    return new DynamoDbCounterStore(database, table);
  }

  @Override
  public PathwayStore pathways() {
    return new DynamoDbPathwayStore(reads());
  }

  @Override
  public CollectionStore collections() {
    return new DynamoDbCollectionStore(reads());
  }

  @Override
  public NoticeStore notices() {
    return new DynamoDbNoticeStore(reads());
  }

  @Override
  public WebhookStore webhooks() {
    return new DynamoDbWebhookStore(reads());
  }

  @Override
  public AwardCounts awardCounts() {
    return new DynamoDbAwardCounts(database, table);
  }

  @Override
  public Transactions transactions() {
    return new DynamoDbTransactions(database, table, time);
  }

  @Override
  public CreationTimes creationTimes() {
    return new DynamoDbCreationTimes(database, table);
  }

  @Override
  public ImageStore images() {
    return new FilesystemImageStore(data.resolve("images"));
  }

  @Override
  public Signer signer() {
    return jcaSigner();
  }

  @Override
  public SigningKeys signingKeys() {
    return jcaSigner();
  }

  @Override
  public NewSigningKeys newSigningKeys() {
    return jcaSigner();
  }

  @Override
  public String signingKey() {
    return "issuer-signing-key";
  }

  @Override
  public MacKeys macKeys() {
    return new JcaMacKeys(keys().resolve("mac.key"));
  }

  @Override
  public MacKeys linkKeys() {
    return new JcaMacKeys(keys().resolve("links.key"));
  }

  @Override
  public MacKeys sessionKeys() {
    return new JcaMacKeys(keys().resolve("sessions.key"));
  }

  @Override
  public ContactCipher contactCipher() {
    return envelopes();
  }

  @Override
  public SecretCipher secretCipher() {
    return envelopes();
  }

  private EnvelopeCipher envelopes() {
    return EnvelopeCipher.underAes(new SecretFile(keys().resolve("contacts.key"))::load);
  }

  @Override
  public DeliveryQueue deliveries() {
    return deliveryQueue();
  }

  /** The same queue, for whoever reads it. */
  public FolderDeliveryQueue deliveryQueue() {
    return new FolderDeliveryQueue(data.resolve("deliveries"), time);
  }

  @Override
  public EventPublisher events() {
    return new FileEventPublisher(eventsFile(data));
  }

  /** Where events are kept in a folder of data. */
  public static Path eventsFile(Path data) {
    return data.resolve("events.jsonl");
  }

  @Override
  public Optional<Mailer> mailer() {
    return Optional.of(new FolderMailer(mailbox(data), "badges@localhost", time));
  }

  @Override
  public boolean sendsMails() {
    return true;
  }

  /** Where mails are kept in a folder of data. */
  public static Path mailbox(Path data) {
    return data.resolve("mailbox");
  }

  @Override
  public RemoteDocuments remoteDocuments() {
    return new HttpRemoteDocuments(time, publicUrl, urls().verifyPage());
  }

  @Override
  public RemoteReceivers receivers() {
    return HttpRemoteReceivers.publicAndOnThisMachine();
  }

  private JcaSigner jcaSigner() {
    return new JcaSigner(keys());
  }

  private Path keys() {
    return data.resolve("keys");
  }

  private TableReads reads() {
    return new SdkTableReads(database, table);
  }
}
