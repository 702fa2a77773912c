package dev.blazon.verification.fetching.http;

import dev.blazon.verification.fetching.Content;
import dev.blazon.verification.fetching.FetchBudget;
import dev.blazon.verification.fetching.FetchLimits;
import dev.blazon.verification.fetching.FetchResult;
import dev.blazon.verification.fetching.FetchResult.Fetched;
import dev.blazon.verification.fetching.FetchResult.Refused;
import dev.blazon.verification.fetching.FetchResult.Unreachable;
import dev.blazon.verification.fetching.HostBounds;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;

/**
 * Fetches one URL over HTTP: sends the request, and follows redirects, each checked as the first.
 */
final class HttpFetch {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> LATER = Set.of(408, 425, 429);
  private static final Set<Integer> WITH_BODY = Set.of(200, 410);

  private final CloseableHttpClient client;
  private final UrlPolicy policy;
  private final FetchLimits limits;
  private final InstantSource clock;
  private final Content content;
  private volatile boolean cancelled;
  private volatile @Nullable HttpGet current;

  HttpFetch(
      CloseableHttpClient client,
      UrlPolicy policy,
      FetchLimits limits,
      InstantSource clock,
      Content content) {
    this.client = client;
    this.policy = policy;
    this.limits = limits;
    this.clock = clock;
    this.content = content;
  }

  /**
   * Asks for a URL, and follows redirects from there.
   *
   * @param budget has paid for the first request, and pays for each that a redirect asks for
   */
  FetchResult run(URI first, FetchBudget budget) {
    URI url = first;
    for (int hop = 0; hop <= limits.redirects(); hop++) {
      Optional<Refused> refused = policy.refuse(url);
      if (refused.isPresent()) {
        return refused.get();
      }
      if (hop > 0 && budget.take().isEmpty()) {
        return FetchBudget.spent();
      }
      switch (inTurn(url, budget.hosts())) {
        case Answered(FetchResult result) -> {
          return result;
        }
        case Redirected(URI target) -> url = target;
      }
    }
    return new Refused("redirects", "more than " + limits.redirects() + " redirects");
  }

  /** Ends the request under way, and lets no other begin. */
  void cancel() {
    cancelled = true;
    HttpGet request = current;
    if (request != null) {
      request.cancel();
    }
  }

  private Step inTurn(URI url, HostBounds hosts) {
    Optional<FetchResult> refused = hosts.enter(url.getHost(), limits.fetch());
    if (refused.isPresent()) {
      return new Answered(refused.get());
    }
    try {
      return request(url);
    } finally {
      hosts.leave(url.getHost());
    }
  }

  private Step request(URI url) {
    HttpGet request = new HttpGet(url);
    request.setHeader(HttpHeaders.ACCEPT, content.accept());
    current = request;
    if (cancelled) {
      return new Answered(new Unreachable("timeout", "stopped before it began"));
    }
    try {
      ClassicHttpResponse response = client.executeOpen(null, request, null);
      try {
        return read(url, response);
      } finally {
        // Before closing, because closing drains what the other side still sends.
        request.cancel();
        Closer.closeQuietly(response);
      }
    } catch (GuardedDnsResolver.DeniedAddressException e) {
      return new Answered(
          new Refused("address", url.getHost() + " is not an address of the public internet"));
    } catch (UnknownHostException e) {
      return new Answered(new Unreachable("unknown-host", url.getHost() + " cannot be found"));
    } catch (SocketTimeoutException e) {
      return new Answered(new Unreachable("timeout", url.getHost() + " did not answer in time"));
    } catch (IOException e) {
      // The class alone: messages of protocol errors quote what the other side sent.
      return new Answered(
          new Unreachable("network", url.getHost() + ": " + e.getClass().getSimpleName()));
    } catch (IllegalArgumentException e) {
      // The client's answer to a status line such as HTTP/1.1 000, in place of a protocol error.
      return new Answered(
          new Unreachable("network", url.getHost() + " answered with what is not HTTP"));
    }
  }

  private Step read(URI url, ClassicHttpResponse response) throws IOException {
    int status = response.getCode();
    Header location = response.getFirstHeader(HttpHeaders.LOCATION);
    if (REDIRECTS.contains(status) && location != null) {
      return redirect(url, location.getValue());
    }
    if (status >= 500 || LATER.contains(status)) {
      return new Answered(new Unreachable("status", url.getHost() + " answered " + status));
    }
    byte[] body = WITH_BODY.contains(status) ? bounded(response.getEntity()) : new byte[0];
    if (body.length > content.maximumBytes()) {
      return new Answered(new Refused("size", "more than " + content.maximumBytes() + " bytes"));
    }
    Header type = response.getFirstHeader(HttpHeaders.CONTENT_TYPE);
    return new Answered(
        new Fetched(
            url,
            status,
            type == null ? "" : type.getValue(),
            body,
            clock.instant(),
            link(response)));
  }

  private static String link(ClassicHttpResponse response) {
    String link =
        Arrays.stream(response.getHeaders("Link"))
            .map(Header::getValue)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return link.length() <= Fetched.LONGEST_LINK ? link : "";
  }

  private byte[] bounded(@Nullable HttpEntity entity) throws IOException {
    return entity == null
        ? new byte[0]
        : entity.getContent().readNBytes(content.maximumBytes() + 1);
  }

  private static Step redirect(URI from, String location) {
    try {
      return new Redirected(from.resolve(ascii(location)));
    } catch (IllegalArgumentException e) {
      return new Answered(new Refused("redirect", "a redirect to what is not a URL"));
    }
  }

  /** The client reads each byte of a header as one character. */
  private static String ascii(String location) {
    StringBuilder ascii = new StringBuilder();
    location
        .chars()
        .forEach(
            c -> {
              if (c < 0x80) {
                ascii.append((char) c);
              } else {
                ascii.append('%').append("%02X".formatted(c & 0xff));
              }
            });
    return ascii.toString();
  }

  private sealed interface Step {}

  private record Answered(FetchResult result) implements Step {}

  private record Redirected(URI target) implements Step {}
}
