package dev.blazon.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.crt.CrtRuntimeException;
import software.amazon.awssdk.crt.http.HttpClientConnection;
import software.amazon.awssdk.crt.http.HttpClientConnectionManager;
import software.amazon.awssdk.crt.http.HttpClientConnectionManagerOptions;
import software.amazon.awssdk.crt.http.HttpException;
import software.amazon.awssdk.crt.http.HttpHeader;
import software.amazon.awssdk.crt.http.HttpRequest;
import software.amazon.awssdk.crt.http.HttpStream;
import software.amazon.awssdk.crt.io.ClientBootstrap;
import software.amazon.awssdk.crt.io.SocketOptions;
import software.amazon.awssdk.crt.io.TlsContext;
import software.amazon.awssdk.crt.io.TlsContextOptions;

/**
 * Sends HTTP requests to one host by the AWS Common Runtime, over connections that it keeps. The
 * same native library is below the SDK's HTTP client; Java's own TLS takes longer to load than all
 * of it.
 */
final class Connections {
  /** As the SDK has them. */
  private static final int CONNECT_MILLIS = 2_000;

  private static final long IDLE_MILLIS = 60_000;
  private static final int AT_ONCE = 50;

  private final URI host;
  private final HttpHeader hostHeader;
  private final HttpClientConnectionManager pool;

  /**
   * To one host. Nothing is opened yet.
   *
   * @param host an address of HTTP or HTTPS; its path is not looked at
   */
  Connections(URI host) {
    this.host = host;
    this.hostHeader = new HttpHeader("Host", authority(host));
    HttpClientConnectionManagerOptions options =
        new HttpClientConnectionManagerOptions()
            .withClientBootstrap(ClientBootstrap.getOrCreateStaticDefault())
            .withUri(host)
            .withMaxConnections(AT_ONCE)
            .withMaxConnectionIdleInMilliseconds(IDLE_MILLIS);
    try (SocketOptions socket = new SocketOptions()) {
      socket.connectTimeoutMs = CONNECT_MILLIS;
      options.withSocketOptions(socket);
      if (!isSecure(host)) {
        pool = HttpClientConnectionManager.create(options);
        return;
      }
      try (TlsContextOptions trusted =
              TlsContextOptions.createDefaultClient()
                  .withMinimumTlsVersion(TlsContextOptions.TlsVersions.TLSv1_2)
                  .withVerifyPeer(true);
          TlsContext tls = new TlsContext(trusted)) {
        pool = HttpClientConnectionManager.create(options.withTlsContext(tls));
      }
    }
  }

  private static boolean isSecure(URI host) {
    return "https".equalsIgnoreCase(host.getScheme());
  }

  /** The host, with its port unless the scheme has it. */
  private static String authority(URI host) {
    int port = host.getPort();
    return port < 0 || port == (isSecure(host) ? 443 : 80)
        ? host.getHost()
        : host.getHost() + ":" + port;
  }

  /** A request as it is sent, not yet signed. */
  HttpRequest request(AwsRequest request) {
    boolean hasBody = request.body().length > 0;
    HttpHeader[] headers = new HttpHeader[request.headers().size() + (hasBody ? 2 : 1)];
    int next = 0;
    headers[next++] = hostHeader;
    for (var header : request.headers().entrySet()) {
      headers[next++] = new HttpHeader(header.getKey(), header.getValue());
    }
    if (hasBody) {
      headers[next] = new HttpHeader("Content-Length", Integer.toString(request.body().length));
    }
    return new HttpRequest(
        request.method(),
        request.path(),
        headers,
        hasBody ? new RequestBytes(request.body()) : null);
  }

  /**
   * Sends a request and waits for all of its answer.
   *
   * @param patience how long, from now
   * @throws AwsFailure where there is no whole answer in time
   */
  AwsAnswer send(HttpRequest request, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    HttpClientConnection connection = connection(end);
    Answering answering = new Answering();
    boolean whole = false;
    try (HttpStream stream = connection.makeRequest(request, answering)) {
      stream.activate();
      AwsAnswer answer = awaited(answering.answer(), end);
      whole = true;
      return answer;
    } catch (CrtRuntimeException e) {
      throw unreached(e);
    } finally {
      if (!whole) {
        connection.shutdown();
      }
      pool.releaseConnection(connection);
    }
  }

  private HttpClientConnection connection(long end) {
    CompletableFuture<HttpClientConnection> acquired = pool.acquireConnection();
    boolean mine = false;
    try {
      HttpClientConnection connection = awaited(acquired, end);
      mine = true;
      return connection;
    } finally {
      if (!mine) {
        // It may come yet; nobody waits for it any more.
        var _ = acquired.thenAccept(pool::releaseConnection);
      }
    }
  }

  private <T> T awaited(CompletableFuture<T> future, long end) {
    try {
      return future.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new AwsFailure(AwsFailure.Kind.LATE, host + " does not answer in time", e);
    } catch (ExecutionException e) {
      throw unreached(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AwsFailure(AwsFailure.Kind.REFUSED, "interrupted", e);
    }
  }

  private AwsFailure unreached(@Nullable Throwable cause) {
    String why =
        cause instanceof HttpException http
            ? new CrtRuntimeException(http.getErrorCode()).errorName
            : String.valueOf(cause);
    return new AwsFailure(
        AwsFailure.Kind.UNREACHED,
        String.format(Locale.ROOT, "no answer from %s: %s", host, why),
        cause);
  }
}
