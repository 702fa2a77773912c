package dev.blazon.verification.fetching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.verification.fetching.FetchResult.Fetched;
import dev.blazon.verification.fetching.FetchResult.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
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

  /** Forms of an address that lead, or have led somebody, to a private host. */
  private static final List<String> HOSTS =
      List.of(
          "127.0.0.1",
          "127.1",
          "127.0.1",
          "2130706433",
          "0x7f000001",
          "0x7f.0.0.1",
          "0177.0.0.1",
          "017700000001",
          "127.0.0.1.",
          "localhost",
          "localhost.",
          "LOCALHOST",
          "0",
          "0.0.0.0",
          "127.255.255.254",
          "[::1]",
          "[0:0:0:0:0:0:0:1]",
          "[::]",
          "[::ffff:127.0.0.1]",
          "[::ffff:7f00:1]",
          "[::127.0.0.1]",
          "[64:ff9b::127.0.0.1]",
          "[2002:7f00:1::]",
          "[fe80::1%25lo]",
          "[fd00:ec2::254]",
          "169.254.169.254",
          "169.254.100.1",
          "10.0.0.1",
          "172.16.0.1",
          "192.168.1.1",
          "100.64.0.1",
          "192.0.0.192",
          "198.18.0.1",
          "255.255.255.255",
          "user@127.0.0.1",
          "example.org@127.0.0.1",
          "127.0.0.1%23@example.org",
          "①②⑦.⓪.⓪.①",
          "localhost%00.example.org",
          "ip6-localhost");

  private final Canary canary = new Canary();
  private final StrangeHost host = new StrangeHost();
  private final FetchLimits limits =
      new FetchLimits(Duration.ofMillis(300), Duration.ofSeconds(2), 3, Duration.ofSeconds(20), 12);
  private final RemoteDocuments remote =
      new HttpRemoteDocuments(CLOCK, host.origin(), limits, new EvilNames());

  @AfterEach
  void close() {
    canary.close();
    host.close();
  }

  static Stream<String> urls() {
    return HOSTS.stream().flatMap(h -> Stream.of("https://" + h, "http://" + h));
  }

  @ParameterizedTest
  @MethodSource("urls")
  void directly(String base) {
    for (String url : List.of(base + "/", base + ":" + canary.port() + "/", base + ":443/")) {
      assertNotFetched(url);
    }
    assertEquals(0, canary.connections());
  }

  @ParameterizedTest
  @MethodSource("urls")
  void byARedirect(String base) {
    host.redirect("/to", base + ":" + canary.port() + "/");
    host.redirect("/to443", base + "/");

    assertTrue(!(fetch(host.at("/to")) instanceof Fetched));
    assertTrue(!(fetch(host.at("/to443")) instanceof Fetched));
    assertEquals(0, canary.connections());
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

  private void assertNotFetched(String url) {
    try {
      FetchResult result = fetch(new URI(url));
      assertTrue(!(result instanceof Fetched), () -> url + " → " + result);
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

  /** Reads literals as the most lenient C library does, and has every name be this machine's. */
  private static final class EvilNames extends FixedNames {
    @Override
    public InetAddress[] resolve(String host) {
      try {
        return new InetAddress[] {
          host.indexOf(':') >= 0 ? InetAddress.ofLiteral(host) : Inet4Address.ofPosixLiteral(host)
        };
      } catch (IllegalArgumentException e) {
        return new InetAddress[] {InetAddress.getLoopbackAddress()};
      }
    }
  }

  /** Counts who connects, on every address of this machine. */
  private static final class Canary implements AutoCloseable {
    private final ServerSocket socket;
    private final AtomicInteger connections = new AtomicInteger();

    Canary() {
      try {
        socket = new ServerSocket(0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Thread.ofVirtual().start(this::listen);
    }

    int port() {
      return socket.getLocalPort();
    }

    int connections() {
      return connections.get();
    }

    private void listen() {
      while (!socket.isClosed()) {
        try {
          socket.accept().close();
          connections.incrementAndGet();
        } catch (IOException e) {
          return;
        }
      }
    }

    @Override
    public void close() {
      try {
        socket.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
