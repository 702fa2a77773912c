package dev.blazon.verification.fetching.http;

import dev.blazon.verification.fetching.Content;
import dev.blazon.verification.fetching.FetchBudget;
import dev.blazon.verification.fetching.FetchLimits;
import dev.blazon.verification.fetching.FetchResult;
import dev.blazon.verification.fetching.FetchResult.Refused;
import dev.blazon.verification.fetching.FetchResult.Unreachable;
import dev.blazon.verification.fetching.RemoteDocuments;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Fetches documents from other hosts over HTTP, with Apache HttpClient, from public addresses alone
 * and within limits. Safe for any number of threads.
 */
public final class HttpRemoteDocuments implements RemoteDocuments {
  private final InstantSource clock;
  private final FetchLimits limits;
  private final UrlPolicy policy;
  private final CloseableHttpClient client;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param clock stamps what is fetched
   * @param developmentOrigin the one origin (such as {@code http://localhost:8080}) that is fetched
   *     although it is http, loopback or private; null, as in production, for none
   */
  public HttpRemoteDocuments(InstantSource clock, @Nullable URI developmentOrigin) {
    this(clock, developmentOrigin, null);
  }

  /**
   * @param clock stamps what is fetched
   * @param developmentOrigin as above
   * @param about the page that tells who is asking, named in the header {@code User-Agent}; null
   *     where there is none, as on somebody's own machine
   */
  public HttpRemoteDocuments(
      InstantSource clock, @Nullable URI developmentOrigin, @Nullable URI about) {
    this(clock, developmentOrigin, about, FetchLimits.STANDARD, SystemDefaultDnsResolver.INSTANCE);
  }

  HttpRemoteDocuments(
      InstantSource clock, @Nullable URI developmentOrigin, FetchLimits limits, DnsResolver names) {
    this(clock, developmentOrigin, null, limits, names);
  }

  private HttpRemoteDocuments(
      InstantSource clock,
      @Nullable URI developmentOrigin,
      @Nullable URI about,
      FetchLimits limits,
      DnsResolver names) {
    this.clock = clock;
    this.limits = limits;
    this.policy = new UrlPolicy(developmentOrigin);
    this.client =
        GuardedHttpClient.create(
            new GuardedDnsResolver(policy, names), limits, GuardedHttpClient.userAgent(about));
  }

  @Override
  public FetchResult fetch(URI url, Content content, FetchBudget budget) {
    Optional<Refused> refused = policy.refuse(url);
    if (refused.isPresent()) {
      return refused.get(); // Before the budget: what is never asked for takes nothing from it.
    }
    Optional<Duration> time = budget.take();
    if (time.isEmpty()) {
      return FetchBudget.spent();
    }
    HttpFetch exchange = new HttpFetch(client, policy, limits, clock, content);
    // A thread of its own, because neither a look-up of a name nor a slow drip of bytes ends by
    // the client's timeouts; the caller stops waiting whatever the other side does.
    Future<FetchResult> answer = threads.submit(() -> exchange.run(url, budget));
    try {
      return answer.get(time.get().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      exchange.cancel();
      return new Unreachable("timeout", "no complete answer within " + seconds(time.get()));
    } catch (InterruptedException e) {
      exchange.cancel();
      Thread.currentThread().interrupt();
      return new Unreachable("interrupted", "the verification was stopped");
    } catch (ExecutionException e) {
      throw new IllegalStateException("a fetch failed in a way nobody foresaw", e.getCause());
    }
  }

  private static String seconds(Duration time) {
    return time.toMillis() / 1000.0 + " s";
  }
}
