package dev.blazon.verification.fetching.http;

import dev.blazon.verification.fetching.FetchLimits;
import dev.blazon.verification.fetching.RemoteReceivers;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to strangers' hosts over HTTP, with the client that fetches for the verifier, and
 * so to public addresses alone. Safe for any number of threads.
 */
public final class HttpRemoteReceivers implements RemoteReceivers {
  /** JSON has no charset (RFC 8259, section 11). */
  private static final ContentType JSON = ContentType.create("application/json");

  private static final String AGENT = "Blazon-Webhooks";
  private static final FetchLimits LIMITS =
      new FetchLimits(Duration.ofSeconds(3), Duration.ofSeconds(10), 0, Duration.ofSeconds(10), 1);

  /** So much of an answer is read, and thrown away, so that whoever sends it is not cut off. */
  private static final int READ = 16 * 1024;

  private final UrlPolicy policy;
  private final FetchLimits limits;
  private final CloseableHttpClient client;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  HttpRemoteReceivers(UrlPolicy policy, FetchLimits limits, DnsResolver names) {
    this.policy = policy;
    this.limits = limits;
    client = GuardedHttpClient.create(new GuardedDnsResolver(policy, names), limits, AGENT);
  }

  /** Sends over the public internet alone. */
  public static RemoteReceivers publicOnly() {
    return new HttpRemoteReceivers(
        UrlPolicy.publicOnly(), LIMITS, SystemDefaultDnsResolver.INSTANCE);
  }

  /** Sends to this machine too, by whatever port and with http, for the local server. */
  public static RemoteReceivers publicAndOnThisMachine() {
    return new HttpRemoteReceivers(
        UrlPolicy.withLoopback(), LIMITS, SystemDefaultDnsResolver.INSTANCE);
  }

  @Override
  public Optional<String> refusal(URI url) {
    if (url.getRawFragment() != null) {
      return Optional.of("has a fragment, which no request has");
    }
    return policy
        .refuse(url)
        .map(refused -> "is not taken: " + refused.detail())
        .or(() -> isDenied(url) ? Optional.of("is not of the public internet") : Optional.empty());
  }

  /** An address in place of a name needs no look-up, nor does a name that only a network has. */
  private boolean isDenied(URI url) {
    String host = url.getHost();
    if (policy.opens(host, url.getPort())) {
      return false;
    }
    try {
      return !AddressPolicy.allows(InetAddress.ofLiteral(GuardedDnsResolver.unbracketed(host)));
    } catch (IllegalArgumentException e) {
      return host.indexOf('.') < 0;
    }
  }

  @Override
  public Receipt post(URI url, Map<String, String> headers, byte[] body) {
    if (refusal(url).isPresent()) {
      return new Receipt.Unanswered("url");
    }
    HttpPost request = new HttpPost(url);
    headers.forEach(request::setHeader);
    request.setEntity(new ByteArrayEntity(body, JSON));
    // A thread of its own, because neither a look-up of a name nor a slow drip of bytes ends by
    // the client's timeouts.
    Future<Receipt> answer = threads.submit(() -> send(request));
    try {
      return answer.get(limits.fetch().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      request.cancel();
      return new Receipt.Unanswered("timeout");
    } catch (InterruptedException e) {
      request.cancel();
      Thread.currentThread().interrupt();
      return new Receipt.Unanswered("interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException("a request failed in a way nobody foresaw", e.getCause());
    }
  }

  private Receipt send(HttpPost request) {
    try {
      ClassicHttpResponse response = client.executeOpen(null, request, null);
      try {
        readSome(response.getEntity());
        return new Receipt.Answered(response.getCode());
      } finally {
        // Before closing, because closing drains what the other side still sends.
        request.cancel();
        Closer.closeQuietly(response);
      }
    } catch (GuardedDnsResolver.DeniedAddressException e) {
      return new Receipt.Unanswered("address");
    } catch (UnknownHostException e) {
      return new Receipt.Unanswered("unknown-host");
    } catch (SocketTimeoutException e) {
      return new Receipt.Unanswered("timeout");
    } catch (IOException | IllegalArgumentException e) {
      // The second is the client's answer to a status line that is none.
      return new Receipt.Unanswered("network");
    }
  }

  /** The status has come: what becomes of the rest changes nothing. */
  private static void readSome(@Nullable HttpEntity entity) {
    if (entity == null) {
      return;
    }
    try (InputStream content = entity.getContent()) {
      content.readNBytes(READ);
    } catch (IOException e) {
      // It was to be thrown away.
    }
  }
}
