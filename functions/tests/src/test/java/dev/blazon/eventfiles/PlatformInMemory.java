package dev.blazon.eventfiles;

import dev.blazon.events.DeliveryQueue;
import dev.blazon.events.DomainEvent;
import dev.blazon.events.EventPublisher;
import dev.blazon.lifecycle.AssertionStuck;
import dev.blazon.lifecycle.DeliveryAsked;
import dev.blazon.lifecycle.ErasureAsked;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.MailAsked;
import dev.blazon.lifecycle.ProgressAsked;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.mail.Mailer;
import dev.blazon.platform.local.Platform;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.encryption.EnvelopeCipher;
import dev.blazon.signing.Hmac;
import dev.blazon.signing.MacKeys;
import dev.blazon.signing.NewSigningKeys;
import dev.blazon.signing.SecretCipher;
import dev.blazon.signing.Signer;
import dev.blazon.signing.SigningKeys;
import dev.blazon.signing.jca.JcaSigner;
import dev.blazon.store.ApiKeyUses;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.AwardCounts;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.CollectionStore;
import dev.blazon.store.CounterStore;
import dev.blazon.store.CreationTimes;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.InMemoryImages;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.NoticeStore;
import dev.blazon.store.PathwayStore;
import dev.blazon.store.RegisterStore;
import dev.blazon.store.SignInStore;
import dev.blazon.store.TestClock;
import dev.blazon.store.Transactions;
import dev.blazon.store.WebhookStore;
import dev.blazon.verification.fetching.FetchResult;
import dev.blazon.verification.fetching.RemoteDocuments;
import dev.blazon.verification.fetching.RemoteReceivers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A platform for tests that keeps everything in memory but the signer's key, which is on disk, and
 * has no network. It is gone with the test.
 */
public record PlatformInMemory(
    JcaSigner keys,
    InMemoryStore store,
    InMemoryImages images,
    List<DomainEvent> published,
    List<Record> handedOn,
    RemoteDocuments remoteDocuments)
    implements Platform {

  /** One that reaches nobody. */
  public PlatformInMemory(JcaSigner keys) {
    this(
        keys,
        new InMemoryStore(),
        new InMemoryImages(),
        new ArrayList<>(),
        new ArrayList<>(),
        (url, content, budget) -> new FetchResult.Unreachable("no-network", "There is none."));
  }

  /** The same, reaching what is hosted there. */
  public PlatformInMemory with(RemoteDocuments hosted) {
    return new PlatformInMemory(keys, store, images, published, handedOn, hosted);
  }

  @Override
  public InstantSource time() {
    return new TestClock();
  }

  @Override
  public Ids ids() {
    return new Ids(new SecureRandom());
  }

  @Override
  public PublicUrls urls() {
    return EventsSeed.URLS;
  }

  @Override
  public CatalogStore catalog() {
    return store;
  }

  @Override
  public ApiKeyUses apiKeyUses() {
    return store;
  }

  @Override
  public AssertionStore assertions() {
    return store;
  }

  @Override
  public EndorsementStore endorsements() {
    return store;
  }

  @Override
  public RegisterStore register() {
    return store;
  }

  @Override
  public NoticeStore notices() {
    return store;
  }

  @Override
  public SignInStore signIns() {
    return store;
  }

  @Override
  public CounterStore counters() {
    return store;
  }

  @Override
  public CollectionStore collections() {
    return store;
  }

  @Override
  public PathwayStore pathways() {
    return store;
  }

  @Override
  public WebhookStore webhooks() {
    return store;
  }

  @Override
  public AwardCounts awardCounts() {
    return store;
  }

  @Override
  public Transactions transactions() {
    return store;
  }

  @Override
  public CreationTimes creationTimes() {
    return store;
  }

  @Override
  public Signer signer() {
    return keys;
  }

  @Override
  public SigningKeys signingKeys() {
    return keys;
  }

  @Override
  public NewSigningKeys newSigningKeys() {
    return keys;
  }

  @Override
  public String signingKey() {
    return "second-epoch";
  }

  @Override
  public MacKeys macKeys() {
    return purpose -> Hmac.key(purpose.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public MacKeys linkKeys() {
    return macKeys();
  }

  @Override
  public MacKeys sessionKeys() {
    return macKeys();
  }

  @Override
  public ContactCipher contactCipher() {
    return EnvelopeCipher.underAes(() -> new byte[32]);
  }

  @Override
  public SecretCipher secretCipher() {
    return EnvelopeCipher.underAes(() -> new byte[32]);
  }

  @Override
  public DeliveryQueue deliveries() {
    return new DeliveryQueue() {
      @Override
      public void send(DeliveryAsked delivery) {
        handedOn.add(delivery);
      }

      @Override
      public void putOff(String receipt, Duration wait) {}
    };
  }

  @Override
  public RemoteReceivers receivers() {
    return new RemoteReceivers() {
      @Override
      public Optional<String> refusal(URI url) {
        return Optional.empty();
      }

      @Override
      public Receipt post(URI url, Map<String, String> headers, byte[] body) {
        return new Receipt.Unanswered("no-network");
      }
    };
  }

  @Override
  public boolean sendsMails() {
    return true;
  }

  @Override
  public Optional<Mailer> mailer() {
    return Optional.of(mail -> new Mailer.Sending.Sent("sent"));
  }

  @Override
  public EventPublisher events() {
    return new EventPublisher() {
      @Override
      public void publish(DomainEvent event) {
        published.add(event);
      }

      @Override
      public void publish(MailAsked mail) {
        handedOn.add((Record) mail);
      }

      @Override
      public void publish(ErasureAsked erasure) {
        handedOn.add(erasure);
      }

      @Override
      public void publish(AssertionStuck stuck) {
        handedOn.add(stuck);
      }

      @Override
      public void publish(ProgressAsked progress) {
        handedOn.add(progress);
      }
    };
  }

  @Override
  public String operatorKeySha256() {
    return EventsSeed.OPERATOR_KEY_SHA256;
  }
}
