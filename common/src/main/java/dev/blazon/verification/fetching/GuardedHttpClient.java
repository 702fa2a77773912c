package dev.blazon.verification.fetching;

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

/** Apache HttpClient with everything off that we did not ask for. */
final class GuardedHttpClient {
  private static final int MAXIMUM_LINE = 16 * 1024;
  private static final int MAXIMUM_HEADERS = 200;
  private static final int MAXIMUM_CONNECTIONS = 200;

  private GuardedHttpClient() {}

  static CloseableHttpClient create(DnsResolver resolver, FetchLimits limits) {
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
        .setUserAgent("Blazon-Verifier")
        .build();
  }
}
