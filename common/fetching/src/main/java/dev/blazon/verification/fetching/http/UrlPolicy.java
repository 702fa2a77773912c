package dev.blazon.verification.fetching.http;

import dev.blazon.verification.fetching.FetchResult;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which URLs may be fetched: https on port 443, no user information. One origin of our own
 * can be opened beside them, so that a local server can check its own badges over http and
 * loopback.
 */
final class UrlPolicy {
  /** The longest host name, in characters (RFC 1035, section 2.3.4). */
  private static final int MAXIMUM_HOST = 253;

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final @Nullable URI developmentOrigin;
  private final boolean loopback;

  /**
   * @param developmentOrigin scheme, host and port that are opened although they are not https, or
   *     not public; null, as in production, opens nothing
   */
  UrlPolicy(@Nullable URI developmentOrigin) {
    this(developmentOrigin, false);
  }

  private UrlPolicy(@Nullable URI developmentOrigin, boolean loopback) {
    this.developmentOrigin = developmentOrigin;
    this.loopback = loopback;
  }

  /** That of what opens nothing beside the public internet. */
  static UrlPolicy publicOnly() {
    return new UrlPolicy(null, false);
  }

  /** That of what opens this machine besides, by http too, and every port of it. */
  static UrlPolicy withLoopback() {
    return new UrlPolicy(null, true);
  }

  /** Why this URL may not be fetched; empty where it may. */
  Optional<FetchResult.Refused> refuse(URI url) {
    String host = url.getHost();
    if (host == null || host.indexOf('%') >= 0 || host.length() > MAXIMUM_HOST) {
      return refused("host", "the URL has no plain host name");
    }
    if (url.getRawUserInfo() != null) {
      return refused("userinfo", "the URL carries a user name");
    }
    if (isDevelopment(url.getScheme(), host, url.getPort())
        || (isLoopback(host) && "http".equalsIgnoreCase(url.getScheme()))) {
      return Optional.empty();
    }
    if (!"https".equalsIgnoreCase(url.getScheme())) {
      return refused("scheme", "only https is fetched");
    }
    if (url.getPort() != -1 && url.getPort() != 443) {
      return refused("port", "only port 443 is fetched");
    }
    return Optional.empty();
  }

  /** Whether connections to this host and port are free of {@link AddressPolicy}. */
  boolean opens(String host, int port) {
    return isLoopback(host)
        || (developmentOrigin != null && isDevelopment(developmentOrigin.getScheme(), host, port));
  }

  private boolean isLoopback(String host) {
    return loopback && LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
  }

  private boolean isDevelopment(String scheme, String host, int port) {
    return developmentOrigin != null
        && developmentOrigin.getScheme().equalsIgnoreCase(scheme)
        && developmentOrigin.getHost().equalsIgnoreCase(host)
        && port(scheme, developmentOrigin.getPort()) == port(scheme, port);
  }

  private static int port(String scheme, int port) {
    if (port != -1) {
      return port;
    }
    return scheme.toLowerCase(Locale.ROOT).equals("https") ? 443 : 80;
  }

  private static Optional<FetchResult.Refused> refused(String code, String detail) {
    return Optional.of(new FetchResult.Refused(code, detail));
  }
}
