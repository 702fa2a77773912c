package dev.blazon.verification.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostedScopeTest {
  private static final String PROFILE = "https://a.example/issuers/1";

  @ParameterizedTest
  @CsvSource({
    "https://a.example/x,              https://a.example/x,              true",
    "https://a.example/x,              https://a.example/x/1,            true",
    "https://a.example/x/,             https://a.example/x/1,            true",
    "https://a.example/x,              https://a.example/x?id=1,         true",
    "https://a.example/x?id=,          https://a.example/x?id=1,         true",
    "https://a.example,                https://a.example/x/1,            true",
    "https://a.example/x,              https://a.example/xy,             true",
    "https://a.example/x-,             https://a.example/x-1,            true",
    "https://a.example/x-,             https://a.example/x,              false",
    "https://a.exam,                   https://a.example/x,              false",
    "https://a.example,                https://a.example:8443/x,         false",
    "https://a.example:84,             https://a.example:8443/x,         false",
    "https://,                         https://a.example/x,              false",
    "https:/,                          https://a.example/x,              false",
    "https:,                           https://a.example/x,              false",
    "https://bücher.example/,      https://xn--bcher-kva.example/1,  true",
    "https://a.example/é,         https://a.example/%C3%A9/1,       true",
    "https://a.example,                https://a.example.evil/x,         false",
    "https://a.example,                https://a.example@evil.example/x, false",
    "https://a.example/x,              http://a.example/x/1,             false",
    "https://a.example/x,              https://a.example/x/../y,         false",
    "https://a.example/x,              https://a.example/x/%2e%2e/y,     false",
    "https://a.example/x,              https://a.example/x/..%2Fy,       false",
    "https://a.example/x,              https://a.example/x/..\\y,        false",
    "https://a.example/x,              https://a.example/x/..,           false",
    "https://a.example/x-,             https://a.example/x-/../y,        false",
    "https://a.example/x,              https://a.example/x/..?y,         false",
    "https://a.example/x,              https://a.example/x/..;/y,        false",
    "https://a.example/x,              https://a.example/x/%5c..,        false",
    "https://a.example/x,              https://a.example/x..y,           true",
    "'',                               https://evil.example/x,           false",
    "x,                                https://a.example/x,              false"
  })
  void startsWithHasTheWholeHostAndNoPathClimbsOut(
      String prefix, String assertion, boolean within) {
    HostedScope scope = new HostedScope(PROFILE, List.of(prefix), List.of());

    assertEquals(within, scope.fault(assertion, PROFILE).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "a.example,      https://a.example/x,        true",
    "A.EXAMPLE,      https://a.example/x,        true",
    "a.example,      https://a.example:443/x,    true",
    "a.example:8443, https://a.example:8443/x,   true",
    "a.example:443,  https://a.example/x,        true",
    "a.example:8443, https://a.example/x,        false",
    "a.example,      https://b.a.example/x,      false",
    "a.example,      https://a.example.evil/x,   false",
    "a.example,      https://evil/a.example,     false",
    "a.example,      urn:uuid:1,                 false",
    "null,           urn:uuid:1,                 false"
  })
  void allowedOriginsAreHosts(String origin, String assertion, boolean within) {
    HostedScope scope = new HostedScope(PROFILE, List.of(), List.of(origin));

    assertEquals(within, scope.fault(assertion, "https://elsewhere.example/b").isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/x,      https://a.example/b,      true",
    "https://a.example:443/x,  https://A.example/b,      true",
    "http://a.example/x,       https://a.example/b,      true",
    "http://a.example:80/x,    https://a.example/b,      true",
    "http://a.example:443/x,   https://a.example/b,      false",
    "http://b.example/x,       https://a.example/b,      false",
    "https://a.example:444/x,  https://a.example/b,      false",
    "https://b.example/x,      https://a.example/b,      false",
    "https://a.example/x,      https://b.example/b,      false",
    "https://a.example/x,      urn:uuid:1,               false",
    "'https://a.example/ ',    https://a.example/b,      false"
  })
  void otherwiseEverythingIsOnTheOriginOfTheProfile(
      String assertion, String badgeClass, boolean within) {
    HostedScope scope = new HostedScope(PROFILE, List.of(), List.of());

    assertEquals(within, scope.fault(assertion, badgeClass).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example:8443/x, https://A.example:8443/y, true",
    "http://a.example:80/x,    HTTP://a.example/y,       true",
    "http://a.example:8443/x,  https://a.example:8443/y, false",
    "https://a.example:8443/x, https://b.example:8443/y, false",
    "https://a.example:8443/x, https://a.example/y,      false",
    "https://a.example/x,      /y,                       false"
  })
  void anOriginIsSchemeHostAndPort(String one, String other, boolean same) {
    assertEquals(same, HostedScope.sameOrigin(one, other));
    assertEquals(same, HostedScope.sameOrigin(other, one));
  }
}
