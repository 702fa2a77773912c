package dev.blazon.verification.fetching.http;

import dev.blazon.verification.fetching.FetchLimits;
import java.net.URI;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Makes the Apache HttpClient that fetches for the verifier: it follows no redirects, keeps no
 * cookies, repeats nothing, and looks hosts up by the resolver that it is given.
 */
final class GuardedHttpClient {
  private static final String NAME = "Blazon-Verifier";
  private static final int MAXIMUM_LINE = 16 * 1024;
  private static final int MAXIMUM_HEADERS = 200;
  private static final int MAXIMUM_CONNECTIONS = 200;

  private GuardedHttpClient() {}

  /**
   * Who asks (RFC 9110, section 10.1.5), with the page that says more, written as crawlers write
   * it.
   */
  static String userAgent(@Nullable URI about) {
    return about == null ? NAME : NAME + " (+" + about.toASCIIString() + ")";
  }

  static CloseableHttpClient create(DnsResolver resolver, FetchLimits limits, String agent) {
    Timeout fetch = Timeout.of(limits.fetch());
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setMaxConnTotal(MAXIMUM_CONNECTIONS)
                .setMaxConnPerRoute(MAXIMUM_CONNECTIONS)
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(limits.connect()))
                        .setSocketTimeout(fetch)
                        .build())
                // Unbounded by default: an endless header would be read into memory.
                .setConnectionFactory(
                    ManagedHttpClientConnectionFactory.builder()
                        .http1Config(
                            Http1Config.custom()
                                .setMaxLineLength(MAXIMUM_LINE)
                                .setMaxHeaderCount(MAXIMUM_HEADERS)
                                .build())
                        .build())
                .build())
        .setDefaultRequestConfig(RequestConfig.custom().setConnectionRequestTimeout(fetch).build())
        // Direct, whatever proxies the environment names.
        .setRoutePlanner(new DefaultRoutePlanner(null))
        // Every fetch looks its host up and has its address checked anew.
        .setConnectionReuseStrategy((request, response, context) -> false)
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableAutomaticRetries()
        .setUserAgent(agent)
        .build();
  }
}
