package dev.blazon.verification.fetching.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.verification.fetching.http.GuardedDnsResolver.DeniedAddressException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardedDnsResolverTest {
  private static final InetAddress PUBLIC = InetAddress.ofLiteral("8.8.8.8");

  private final List<String> asked = new ArrayList<>();

  @Test
  void everyAddressThatIsLetThroughIsGiven() throws UnknownHostException {
    InetAddress[] addresses = {PUBLIC, InetAddress.ofLiteral("2606:4700::1111")};

    assertArrayEquals(addresses, resolver(addresses).resolve("example.org"));
    assertEquals(
        List.of(new InetSocketAddress(addresses[0], 443), new InetSocketAddress(addresses[1], 443)),
        resolver(addresses).resolve("example.org", 443));
  }

  @Test
  void oneDeniedAddressDeniesTheName() {
    InetAddress loopback = InetAddress.getLoopbackAddress();

    assertThrows(
        DeniedAddressException.class, () -> resolver(PUBLIC, loopback).resolve("example.org"));
    assertThrows(
        DeniedAddressException.class, () -> resolver(PUBLIC, loopback).resolve("example.org", 443));
  }

  @Test
  void theDevelopmentOriginMayBeLoopback() throws UnknownHostException {
    InetAddress loopback = InetAddress.getLoopbackAddress();

    assertEquals(
        List.of(new InetSocketAddress(loopback, 8080)), resolver(loopback).resolve("[::1]", 8080));
    assertThrows(DeniedAddressException.class, () -> resolver(loopback).resolve("localhost", 8081));
    assertEquals(List.of("::1", "localhost"), asked);
  }

  @Test
  void aLiteralIsAskedForWithoutItsBrackets() throws UnknownHostException {
    resolver(PUBLIC).resolve("[2001:4860:4860::8888]");
    resolver(PUBLIC).resolve("example.org");
    resolver(PUBLIC).resolve("[half");
    resolver(PUBLIC).resolve("half]");

    assertEquals(List.of("2001:4860:4860::8888", "example.org", "[half", "half]"), asked);
  }

  @Test
  void aNameIsItsOwnCanonicalName() {
    assertEquals("example.org", resolver(PUBLIC).resolveCanonicalHostname("example.org"));
    assertEquals(List.of(), asked);
  }

  private GuardedDnsResolver resolver(InetAddress... addresses) {
    return new GuardedDnsResolver(
        new UrlPolicy(URI.create("http://[::1]:8080")),
        new FixedNames(addresses) {
          @Override
          public InetAddress[] resolve(String host) throws UnknownHostException {
            asked.add(host);
            return super.resolve(host);
          }
        });
  }
}
