package dev.blazon.store.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.lifecycle.AcceptancePolicy;
import dev.blazon.lifecycle.ApiKey;
import dev.blazon.lifecycle.ApiKeyBuilder;
import dev.blazon.lifecycle.Appearance;
import dev.blazon.lifecycle.ContactPolicy;
import dev.blazon.lifecycle.ErasurePolicy;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.IssuerRecordBuilder;
import dev.blazon.lifecycle.MailSetting;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.ProfileBuilder;
import dev.blazon.store.Change;
import dev.blazon.store.TestClock;
import dev.blazon.store.Transactions;
import dev.blazon.store.Transactions.Commit.Committed;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The network fails after DynamoDB has committed: the SDK asks again. */
class LostAnswerTest {
  @RegisterExtension static final DynamoDbLocal DYNAMODB = new DynamoDbLocal();

  @Test
  void doesNotTakeItsOwnCommitForAConflict() {
    LosesFirstCommit http = new LosesFirstCommit(UrlConnectionHttpClient.create());
    String table = DYNAMODB.table();
    Transactions transactions =
        new DynamoDbTransactions(DYNAMODB.client(http), table, new TestClock());
    IssuerRecord issuer = issuer();
    assertEquals(new Committed(), transactions.commit(List.of(new Change.AddIssuer(issuer)), null));
    assertEquals(2, http.commits.get());
    assertEquals(
        Optional.of(issuer),
        new DynamoDbCatalogStore(new SdkTableReads(DYNAMODB.client(), table)).issuer(issuer.id()));
  }

  /** The ground on which all attempts share a token: a cancelled one is not remembered. */
  @Test
  void canCommitWithTheTokenOfACancelledTransaction() {
    String table = DYNAMODB.table();
    TransactionItems writes = new TransactionItems(table);
    Change removal = new Change.WithdrawApiKey("issuer", "key", new TestClock().instant(), "other");
    TransactWriteItemsRequest transaction =
        TransactWriteItemsRequest.builder()
            .transactItems(writes.of(removal))
            .clientRequestToken("token")
            .build();
    assertThrows(
        TransactionCanceledException.class,
        () -> DYNAMODB.client().transactWriteItems(transaction));
    ApiKey key =
        ApiKeyBuilder.builder()
            .issuer("issuer")
            .id("key")
            .secretSha256("")
            .scopes(Set.of())
            .createdAt(new TestClock().instant())
            .trail(Trail.UNKNOWN)
            .build();
    DYNAMODB
        .client()
        .transactWriteItems(request -> request.transactItems(writes.of(new Change.AddApiKey(key))));
    DYNAMODB.client().transactWriteItems(transaction);
    assertEquals(
        Optional.of(key.withdrawn(new TestClock().instant(), "other")),
        new DynamoDbCatalogStore(new SdkTableReads(DYNAMODB.client(), table))
            .apiKey("issuer", "key"));
  }

  private static IssuerRecord issuer() {
    return IssuerRecordBuilder.builder()
        .id("a")
        .profile(
            ProfileBuilder.builder()
                .id("https://example.org")
                .name("A")
                .url("x")
                .email("x")
                .publicKey("x")
                .revocationList("x")
                .additional(AdditionalProperties.NONE)
                .build())
        .appearance(Appearance.PLAIN)
        .contact(ContactPolicy.FORGET)
        .erasure(ErasurePolicy.ASK)
        .acceptance(AcceptancePolicy.HOLDER)
        .mail(MailSetting.PLAIN)
        .createdAt(new TestClock().instant())
        .version(1)
        .trail(Trail.UNKNOWN)
        .build();
  }

  private static final class LosesFirstCommit implements SdkHttpClient {
    private final SdkHttpClient http;
    private final AtomicInteger commits = new AtomicInteger();

    private LosesFirstCommit(SdkHttpClient http) {
      this.http = http;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      boolean commit =
          request
              .httpRequest()
              .firstMatchingHeader("X-Amz-Target")
              .filter(target -> target.endsWith("TransactWriteItems"))
              .isPresent();
      boolean lose = commit && commits.incrementAndGet() == 1;
      ExecutableHttpRequest call = http.prepareRequest(request);
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() throws IOException {
          HttpExecuteResponse answer = call.call();
          if (lose) {
            throw new IOException("connection reset");
          }
          return answer;
        }

        @Override
        public void abort() {
          call.abort();
        }
      };
    }

    @Override
    public void close() {
      http.close();
    }
  }
}
