package dev.blazon.verification.fetching.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.verification.fetching.Content;
import dev.blazon.verification.fetching.FetchBudget;
import dev.blazon.verification.fetching.FetchLimits;
import dev.blazon.verification.fetching.FetchResult;
import dev.blazon.verification.fetching.FetchResult.Fetched;
import dev.blazon.verification.fetching.FetchResult.Refused;
import dev.blazon.verification.fetching.RemoteDocuments;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Server-side request forgery: whatever the URL and however it gets there, a listener on loopback
 * that stands for everything private is never connected to.
 */
class ForgeryTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));

  private final Canary canary = new Canary();
  private final StrangeHost host = new StrangeHost();
  private final FetchLimits limits = EvilNames.LIMITS;
  private final RemoteDocuments remote = EvilNames.world(CLOCK, host.origin());

  @AfterEach
  void close() {
    canary.close();
    host.close();
  }

  static List<String> forms() {
    return HostileAddresses.forms();
  }

  @Test
  void thereAreSixtyFormsAndMore() {
    assertTrue(Set.copyOf(forms()).size() == forms().size() && forms().size() >= 60);
  }

  /** Without this, the silence of the canary would prove nothing. */
  @Test
  void theCanaryHearsWhomThePolicyLetsThrough() {
    URI open = URI.create("http://localhost:" + canary.port());

    EvilNames.world(CLOCK, open).fetch(open.resolve("/"), Content.JSON, budget());

    assertEquals(1, canary.connections());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void directly(String form) {
    for (String scheme : List.of("https://", "http://")) {
      for (String port : List.of("", ":443", ":80", ":" + canary.port())) {
        for (Content content : Content.values()) {
          assertRefused(scheme + form + port + "/", content);
        }
      }
    }
    assertEquals(0, canary.connections());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void byARedirect(String form) {
    List<String> targets = new ArrayList<>();
    HostileAddresses.urls(form, canary.port()).forEach(targets::add);
    targets.add("https://" + form + ":" + canary.port() + "/");
    targets.add("//" + form + ":" + canary.port() + "/");
    AtomicReference<String> target = new AtomicReference<>("");
    host.serve("/to", exchange -> StrangeHost.redirect(exchange, target.get()));
    for (String each : targets) {
      if (each.chars().allMatch(c -> c > ' ' && c < 0x7f)) { // all that a header can carry
        target.set(each);
        assertInstanceOf(Refused.class, fetch(host.at("/to")), each);
      }
    }
    assertEquals(0, canary.connections());
  }

  /** A name that answers otherwise each time: no look-up lets an address out that is denied. */
  @ParameterizedTest
  @MethodSource("forms")
  void byANameThatChangesBetweenLookUps(String form) throws UnknownHostException {
    InetAddress hostile = new EvilNames().resolve(form.replaceAll("[\\[\\]]", ""))[0];
    InetAddress open = InetAddress.ofLiteral("8.8.8.8");
    Iterator<List<InetAddress>> answers =
        List.of(List.of(open), List.of(hostile), List.of(open, hostile), List.of(hostile, open))
            .iterator();
    GuardedDnsResolver guarded =
        new GuardedDnsResolver(
            new UrlPolicy(null),
            new FixedNames() {
              @Override
              public InetAddress[] resolve(String name) {
                return answers.next().toArray(InetAddress[]::new);
              }
            });

    assertEquals(
        List.of(new InetSocketAddress(open, 443)), guarded.resolve("changing.example.org", 443));
    for (int i = 0; i < 3; i++) {
      assertThrows(
          GuardedDnsResolver.DeniedAddressException.class,
          () -> guarded.resolve("changing.example.org", 443));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "fd00:ec2::254"})
  void byAName(String address) {
    RemoteDocuments named = named(InetAddress.ofLiteral(address));

    FetchResult result =
        named.fetch(URI.create("https://innocent.example.org/"), Content.JSON, budget());

    assertEquals("address", assertInstanceOf(Refused.class, result).code());
  }

  @Test
  void byANameWithOnePublicAddressAmongTwo() {
    RemoteDocuments named =
        named(InetAddress.ofLiteral("8.8.8.8"), InetAddress.getLoopbackAddress());

    FetchResult result =
        named.fetch(URI.create("https://innocent.example.org/"), Content.JSON, budget());

    assertEquals("address", assertInstanceOf(Refused.class, result).code());
  }

  /** What was checked is what is connected to: no second look-up can answer otherwise. */
  @Test
  void aNameIsLookedUpOnceForAConnection() {
    AtomicInteger lookUps = new AtomicInteger();
    RemoteDocuments counting =
        new HttpRemoteDocuments(
            CLOCK,
            URI.create("http://badges.example.org:" + host.port()),
            limits,
            new FixedNames(InetAddress.getLoopbackAddress()) {
              @Override
              public InetAddress[] resolve(String name) throws UnknownHostException {
                lookUps.incrementAndGet();
                return super.resolve(name);
              }
            });
    host.serve("/a", 200, "{}");

    FetchResult result =
        counting.fetch(
            URI.create("http://badges.example.org:" + host.port() + "/a"), Content.JSON, budget());

    assertInstanceOf(Fetched.class, result);
    assertEquals(1, lookUps.get());
  }

  @Test
  void theDevelopmentOriginIsNoDoorToAnotherPortOrScheme() {
    RemoteDocuments closed = new HttpRemoteDocuments(CLOCK, null);
    host.serve("/a", 200, "{}");

    assertInstanceOf(Fetched.class, fetch(host.at("/a")));
    assertInstanceOf(Refused.class, fetch(URI.create("http://localhost:" + canary.port() + "/")));
    assertInstanceOf(Refused.class, fetch(URI.create("https://localhost:" + host.port() + "/a")));
    assertInstanceOf(Refused.class, fetch(URI.create("http://127.0.0.1:" + host.port() + "/a")));
    assertInstanceOf(Refused.class, fetch(URI.create("http://x@localhost:" + host.port() + "/a")));
    assertInstanceOf(Refused.class, closed.fetch(host.at("/a"), Content.JSON, budget()));
    assertEquals(0, canary.connections());
  }

  /** An attempt to connect would come out as unreachable. */
  private void assertRefused(String url, Content content) {
    try {
      assertInstanceOf(Refused.class, remote.fetch(new URI(url), content, budget()), url);
    } catch (URISyntaxException e) {
      // Not a URL at all: it never gets as far as a fetch.
    }
  }

  private FetchResult fetch(URI url) {
    return remote.fetch(url, Content.JSON, budget());
  }

  private FetchBudget budget() {
    return new FetchBudget(CLOCK, limits);
  }

  private RemoteDocuments named(InetAddress... addresses) {
    return new HttpRemoteDocuments(CLOCK, null, limits, new FixedNames(addresses));
  }
}
