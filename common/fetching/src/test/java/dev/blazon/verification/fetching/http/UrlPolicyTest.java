package dev.blazon.verification.fetching.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlPolicyTest {
  /** 253 characters. */
  private static final String LONGEST_HOST = "a.".repeat(126) + "a";

  private final UrlPolicy closed = new UrlPolicy(null);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org",
        "HTTPS://example.org/",
        "https://example.org:443/a?b#c",
        "https://[2001:4860:4860::8888]/"
      })
  void httpsOnItsOwnPortIsFetched(String url) {
    assertTrue(closed.refuse(URI.create(url)).isEmpty(), url);
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.org/, scheme",
    "ftp://example.org/, scheme",
    "https://example.org:80/, port",
    "https://example.org:8443/, port",
    "https://someone@example.org/, userinfo",
    "https://@example.org/, userinfo",
    "https:///a, host",
    "https:a, host",
    "https://[fe80::1%25lo]/, host",
    "https://%31/, host"
  })
  void anythingElseIsRefusedByName(String url, String code) {
    assertEquals(code, closed.refuse(URI.create(url)).orElseThrow().code());
  }

  @Test
  void aHostIsNoLongerThanANameMayBe() {
    assertTrue(closed.refuse(URI.create("https://" + LONGEST_HOST + "/")).isEmpty());
    assertEquals(
        "host", closed.refuse(URI.create("https://b" + LONGEST_HOST + "/")).orElseThrow().code());
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost, http://localhost:80/, 80, 443",
    "http://localhost:80, HTTP://LOCALHOST/, 80, 443",
    "https://localhost, https://localhost:443/, 443, 80",
    "http://localhost:8080, http://localhost:8080/, 8080, 80"
  })
  void aDevelopmentOriginOpensItsOwnPortAlone(
      String origin, String url, int opened, int notOpened) {
    UrlPolicy policy = new UrlPolicy(URI.create(origin));

    assertTrue(policy.refuse(URI.create(url)).isEmpty());
    assertTrue(policy.opens("localhost", opened));
    assertTrue(policy.opens("LOCALHOST", opened));
    assertFalse(policy.opens("localhost", notOpened));
    assertFalse(policy.opens("example.org", opened));
    assertFalse(closed.opens("localhost", opened));
  }
}
