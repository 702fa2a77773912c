package dev.blazon.verification.fetching.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.verification.fetching.FetchLimits;
import dev.blazon.verification.fetching.RemoteReceivers;
import dev.blazon.verification.fetching.RemoteReceivers.Receipt.Answered;
import dev.blazon.verification.fetching.RemoteReceivers.Receipt.Unanswered;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests to strangers' hosts: what is sent, what comes of it, and where nothing ever goes. */
class HttpRemoteReceiversTest {
  private static final byte[] BODY = "{\"type\": \"Webhook Test\"}".getBytes(UTF_8);
  private static final FetchLimits SHORT =
      new FetchLimits(Duration.ofMillis(300), Duration.ofMillis(700), 0, Duration.ofSeconds(1), 1);

  private final Canary canary = new Canary();
  private final StrangeHost host = new StrangeHost();

  @AfterEach
  void close() {
    canary.close();
    host.close();
  }

  static List<String> forms() {
    return HostileAddresses.forms();
  }

  @Test
  void sendsTheBodyAndTheHeadersAndGivesTheStatus() {
    List<String> got = new ArrayList<>();
    host.serve(
        "/hook",
        exchange -> {
          got.add(exchange.getRequestMethod());
          got.add(exchange.getRequestHeaders().getFirst("Content-Type"));
          got.add(exchange.getRequestHeaders().getFirst("webhook-id"));
          got.add(exchange.getRequestHeaders().getFirst("User-Agent"));
          got.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          StrangeHost.answer(exchange, 201, "x".repeat(1_000_000).getBytes(UTF_8));
        });
    assertEquals(
        new Answered(201), here().post(host.at("/hook"), Map.of("webhook-id", "an-id"), BODY));
    assertEquals(
        List.of("POST", "application/json", "an-id", "Blazon-Webhooks", new String(BODY, UTF_8)),
        got);
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 400, 410, 429, 500, 503})
  void givesWhateverStatusThereIs(int status) {
    host.serve("/hook", status, "");
    assertEquals(new Answered(status), here().post(host.at("/hook"), Map.of(), BODY));
  }

  @Test
  void followsNoRedirect() {
    host.redirect("/hook", "/elsewhere");
    host.serve("/elsewhere", 200, "");
    assertEquals(new Answered(302), here().post(host.at("/hook"), Map.of(), BODY));
    assertEquals(1, host.requests());
  }

  @Test
  void waitsNoLongerThanItMay() {
    CountDownLatch never = new CountDownLatch(1);
    host.serve(
        "/hook",
        exchange -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    assertEquals(new Unanswered("timeout"), here().post(host.at("/hook"), Map.of(), BODY));
    never.countDown();
  }

  /** Bytes that come one by one keep the socket from timing out. */
  @Test
  void waitsNoLongerForAnAnswerThatDrips() {
    host.serve(
        "/hook",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try {
            for (int i = 0; i < 100; i++) {
              exchange.getResponseBody().write('x');
              exchange.getResponseBody().flush();
              Thread.sleep(100);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    long begun = System.nanoTime();
    here().post(host.at("/hook"), Map.of(), BODY);
    assertTrue(System.nanoTime() - begun < Duration.ofSeconds(5).toNanos());
  }

  @Test
  void whatIsNotHttpIsNoAnswer() {
    assertEquals(
        new Unanswered("network"),
        here().post(URI.create("http://localhost:" + canary.port() + "/"), Map.of(), BODY));
    assertEquals(1, canary.connections());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void noFormOfAPrivateAddressIsConnectedTo(String form) {
    RemoteReceivers evil = new HttpRemoteReceivers(UrlPolicy.publicOnly(), SHORT, new EvilNames());
    for (String scheme : List.of("https://", "http://")) {
      for (String port : List.of("", ":443", ":" + canary.port())) {
        try {
          URI url = new URI(scheme + form + port + "/");
          assertInstanceOf(Unanswered.class, evil.post(url, Map.of(), BODY), form);
        } catch (URISyntaxException e) {
          // It is no URL, and is refused long before.
        }
      }
    }
    assertEquals(0, canary.connections());
  }

  /** The client connects to the very addresses that were looked at: once for each request. */
  @Test
  void aNameIsLookedUpOnceForEachRequest() throws UnknownHostException {
    AtomicInteger asked = new AtomicInteger();
    Iterator<InetAddress> answers =
        List.of(InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("10.0.0.1")).iterator();
    RemoteReceivers changing =
        new HttpRemoteReceivers(
            UrlPolicy.publicOnly(),
            SHORT,
            new FixedNames() {
              @Override
              public InetAddress[] resolve(String name) {
                asked.incrementAndGet();
                return new InetAddress[] {answers.next()};
              }
            });
    URI url = URI.create("https://rebinding.example/");
    assertEquals(new Unanswered("address"), changing.post(url, Map.of(), BODY));
    assertEquals(new Unanswered("address"), changing.post(url, Map.of(), BODY));
    assertEquals(2, asked.get());
    assertEquals(0, canary.connections());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.example.org/",
        "https://hooks.example.org:8443/",
        "https://user:word@hooks.example.org/",
        "https://hooks.example.org/#part",
        "https://127.0.0.1/",
        "https://10.1.2.3/",
        "https://[::1]/",
        "https://[fd00::1]/",
        "https://169.254.169.254/latest/meta-data",
        "https://localhost/",
        "https://intranet/",
        "https://2130706433/",
        "ftp://hooks.example.org/",
        "mailto:ada@example.org"
      })
  void nothingIsEverSentTo(String url) {
    RemoteReceivers there = HttpRemoteReceivers.publicOnly();
    assertNotEquals(Optional.empty(), there.refusal(URI.create(url)));
    assertEquals(new Unanswered("url"), there.post(URI.create(url), Map.of(), BODY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hooks.example.org/a?b=c",
        "https://hooks.example.org:443/",
        "https://8.8.8.8/",
        "https://[2606:4700:4700::1111]/"
      })
  void publicHostsAreTaken(String url) {
    assertEquals(Optional.empty(), HttpRemoteReceivers.publicOnly().refusal(URI.create(url)));
  }

  /** The local server's alone: and it opens no other machine of its network. */
  @Test
  void thisMachineIsOpenedWhereThatIsAskedFor() {
    URI local = URI.create("http://127.0.0.1:9/hook");
    assertEquals(Optional.empty(), here().refusal(local));
    assertNotEquals(Optional.empty(), here().refusal(URI.create("http://10.0.0.1/")));
    assertNotEquals(Optional.empty(), here().refusal(URI.create("https://192.168.0.1/")));
    assertNotEquals(Optional.empty(), HttpRemoteReceivers.publicOnly().refusal(local));
  }

  private static RemoteReceivers here() {
    return new HttpRemoteReceivers(
        UrlPolicy.withLoopback(), SHORT, new FixedNames(InetAddress.getLoopbackAddress()));
  }
}
