package dev.blazon.verification.fetching.http;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.verification.fetching.Content;
import dev.blazon.verification.fetching.FetchBudget;
import dev.blazon.verification.fetching.FetchLimits;
import dev.blazon.verification.fetching.FetchResult;
import dev.blazon.verification.fetching.FetchResult.Fetched;
import dev.blazon.verification.fetching.FetchResult.Refused;
import dev.blazon.verification.fetching.FetchResult.Unreachable;
import dev.blazon.verification.fetching.RemoteDocuments;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpRemoteDocumentsTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));

  /** For what ends by itself, on however busy a machine. */
  private static final FetchLimits LONG =
      new FetchLimits(Duration.ofMinutes(1), Duration.ofMinutes(2), 3, Duration.ofMinutes(5), 12);

  /** For what has to be cut; nothing else that is served here ends after more than this. */
  private static final FetchLimits SHORT =
      new FetchLimits(Duration.ofMillis(500), Duration.ofSeconds(1), 3, Duration.ofSeconds(20), 12);

  private final StrangeHost host = new StrangeHost();
  private final RemoteDocuments remote =
      new HttpRemoteDocuments(CLOCK, host.origin(), LONG, SystemDefaultDnsResolver.INSTANCE);

  @AfterEach
  void close() {
    host.close();
  }

  @Test
  void fetchesWithTheHeadersOfTheStandardAndNothingMore() {
    AtomicReference<String> headers = new AtomicReference<>("");
    host.serve(
        "/a",
        exchange -> {
          headers.set(exchange.getRequestHeaders().getFirst("Accept"));
          assertNull(exchange.getRequestHeaders().getFirst("Cookie"));
          exchange.getResponseHeaders().set("Set-Cookie", "a=b");
          StrangeHost.answer(exchange, 200, "{}".getBytes(StandardCharsets.UTF_8));
        });

    Fetched first = assertInstanceOf(Fetched.class, json("/a"));
    Fetched second = assertInstanceOf(Fetched.class, json("/a"));

    assertAll(
        () -> assertEquals("application/ld+json, application/json;q=0.9", headers.get()),
        () -> assertEquals(200, first.status()),
        () -> assertEquals("application/ld+json", first.mediaType()),
        () -> assertEquals("{}", new String(first.body(), StandardCharsets.UTF_8)),
        () -> assertEquals(CLOCK.instant(), first.at()),
        () -> assertEquals(200, second.status()));
  }

  @Test
  void keepsWhatItsLinksSayUnlessThatIsTooLong() {
    host.serve(
        "/linked",
        exchange -> {
          exchange.getResponseHeaders().add("Link", "</2>; rel=next");
          exchange.getResponseHeaders().add("Link", "</0>; rel=prev");
          StrangeHost.answer(exchange, 200, new byte[] {'1'});
        });
    host.serve(
        "/long",
        exchange -> {
          exchange.getResponseHeaders().add("Link", "<" + "2".repeat(8_191) + ">");
          StrangeHost.answer(exchange, 200, new byte[] {'1'});
        });
    host.serve("/plain", 200, "1");

    assertEquals("</2>; rel=next, </0>; rel=prev", link("/linked"));
    assertEquals("", link("/long"));
    assertEquals("", link("/plain"));
  }

  private String link(String path) {
    return assertInstanceOf(Fetched.class, json(path)).link();
  }

  @Test
  void readsTheBodyOfA410() {
    host.serve("/gone", 410, "{\"revoked\":true}");

    Fetched fetched = assertInstanceOf(Fetched.class, json("/gone"));

    assertEquals(410, fetched.status());
    assertEquals("{\"revoked\":true}", new String(fetched.body(), StandardCharsets.UTF_8));
  }

  @Test
  void readsNoBodyOfA404() {
    host.serve("/missing", 404, "secret page");

    Fetched fetched = assertInstanceOf(Fetched.class, json("/missing"));

    assertEquals(404, fetched.status());
    assertEquals(0, fetched.body().length);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504})
  void anOutageIsUnreachable(int status) {
    host.serve("/down", status, "secret page");

    Unreachable unreachable = assertInstanceOf(Unreachable.class, json("/down"));

    assertEquals("localhost answered " + status, unreachable.detail());
  }

  @Test
  void aSlowDripIsCut() {
    host.serve(
        "/drip",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          for (int i = 0; i < 1000; i++) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            sleep(100);
          }
        });

    assertEquals("timeout", cut("/drip"));
  }

  @Test
  void aDripOfHeadersIsCut() {
    host.serve("/silent", exchange -> sleep(20_000));

    assertEquals("timeout", cut("/silent"));
  }

  @Test
  void aDripOfRedirectsIsCutAsOneFetch() {
    for (int i = 0; i < 3; i++) {
      int next = i + 1;
      host.serve(
          "/slow" + i,
          exchange -> {
            sleep(600);
            exchange.getResponseHeaders().set("Location", "/slow" + next);
            exchange.sendResponseHeaders(302, -1);
          });
    }

    assertEquals("timeout", cut("/slow0"));
  }

  @Test
  void whatIsCutIsHungUpOn() throws InterruptedException {
    CountDownLatch hungUp = new CountDownLatch(1);
    host.serve(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try {
            while (hungUp.getCount() > 0) {
              exchange.getResponseBody().write(' ');
              exchange.getResponseBody().flush();
              sleep(20);
            }
          } catch (IOException e) {
            hungUp.countDown();
          }
        });

    Unreachable cut = assertInstanceOf(Unreachable.class, hurried("/endless"));

    assertEquals("no complete answer within 1.0 s", cut.detail());
    assertTrue(hungUp.await(10, TimeUnit.SECONDS));
  }

  @Test
  void whoIsInterruptedWhileFetchingStaysInterrupted() {
    host.serve("/a", exchange -> sleep(20_000));
    Thread.currentThread().interrupt();
    try {
      assertEquals("interrupted", assertInstanceOf(Unreachable.class, json("/a")).code());
    } finally {
      assertTrue(Thread.interrupted());
    }
  }

  @Test
  void whatWasStoppedBeforeItBeganAsksNobody() throws IOException {
    host.serve("/a", 200, "{}");
    UrlPolicy policy = new UrlPolicy(host.origin());
    try (CloseableHttpClient client =
        GuardedHttpClient.create(SystemDefaultDnsResolver.INSTANCE, SHORT, "test")) {
      HttpFetch exchange = new HttpFetch(client, policy, SHORT, CLOCK, Content.JSON);
      exchange.cancel();

      FetchResult result = exchange.run(host.at("/a"), budget());

      assertEquals("timeout", assertInstanceOf(Unreachable.class, result).code());
      assertEquals(0, host.requests());
    }
  }

  @Test
  void aNameThatIsNotThereIsUnreachable() {
    RemoteDocuments nowhere =
        new HttpRemoteDocuments(
            CLOCK,
            null,
            LONG,
            new FixedNames() {
              @Override
              public InetAddress[] resolve(String name) throws UnknownHostException {
                throw new UnknownHostException(name);
              }
            });

    FetchResult result =
        nowhere.fetch(URI.create("https://gone.example.org/"), Content.JSON, budget());

    assertEquals(new Unreachable("unknown-host", "gone.example.org cannot be found"), result);
  }

  @Test
  void aNameThatIsNeverLookedUpIsCut() {
    RemoteDocuments stuck =
        new HttpRemoteDocuments(
            CLOCK,
            null,
            SHORT,
            new FixedNames() {
              @Override
              public InetAddress[] resolve(String name) {
                sleep(20_000);
                return new InetAddress[0];
              }
            });

    FetchResult result =
        stuck.fetch(
            URI.create("https://slow.example.org/"), Content.JSON, new FetchBudget(CLOCK, SHORT));

    assertEquals("timeout", assertInstanceOf(Unreachable.class, result).code());
  }

  @Test
  void aBombIsCutAtItsInflatedSize() {
    host.serve(
        "/bomb",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 4000; i++) {
              out.write(zeros);
            }
          } catch (IOException e) {
            // The reader has hung up, as it should.
          }
        });

    assertEquals("size", assertInstanceOf(Refused.class, json("/bomb")).code());
  }

  @Test
  void gzipWithinTheSizeIsRead() {
    host.serve(
        "/zipped",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
            out.write("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
          }
        });

    Fetched fetched = assertInstanceOf(Fetched.class, json("/zipped"));

    assertEquals("{\"a\":1}", new String(fetched.body(), StandardCharsets.UTF_8));
  }

  @Test
  void sizesAreThoseOfWhatIsAskedFor() {
    byte[] body = new byte[Content.JSON.maximumBytes() + 1];
    Arrays.fill(body, (byte) ' ');
    host.serve("/large", exchange -> StrangeHost.answer(exchange, 200, body));
    byte[] full = Arrays.copyOf(body, Content.JSON.maximumBytes());
    host.serve("/full", exchange -> StrangeHost.answer(exchange, 200, full));

    assertInstanceOf(Refused.class, json("/large"));
    assertInstanceOf(Fetched.class, json("/full"));
    assertInstanceOf(Fetched.class, remote.fetch(host.at("/large"), Content.IMAGE, budget()));
  }

  @Test
  void anEndlessHeaderIsCut() {
    host.serve(
        "/headers",
        exchange -> {
          for (int i = 0; i < 1000; i++) {
            exchange.getResponseHeaders().set("X-" + i, "x");
          }
          exchange.sendResponseHeaders(200, -1);
        });

    assertEquals("network", assertInstanceOf(Unreachable.class, json("/headers")).code());
  }

  @Test
  void threeRedirectsAreFollowedAndNoFourth() {
    for (int i = 0; i < 4; i++) {
      host.redirect("/r" + i, i % 2 == 0 ? "/r" + (i + 1) : host.at("/r" + (i + 1)).toString());
    }
    host.serve("/r4", 200, "{}");

    assertEquals("redirects", assertInstanceOf(Refused.class, json("/r0")).code());
    Fetched fetched = assertInstanceOf(Fetched.class, json("/r1"));
    assertEquals(host.at("/r4"), fetched.url());
  }

  @Test
  void aLoopOfRedirectsEnds() {
    host.redirect("/loop", "/loop");

    assertEquals("redirects", assertInstanceOf(Refused.class, json("/loop")).code());
    assertEquals(4, host.requests());
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://example.org/", "//", "http://[", "data:,x"})
  void aRedirectToAnythingButHttpsIsRefused(String location) {
    host.redirect("/out", location);

    assertInstanceOf(Refused.class, json("/out"));
  }

  private FetchResult json(String path) {
    return remote.fetch(host.at(path), Content.JSON, budget());
  }

  private FetchResult hurried(String path) {
    return new HttpRemoteDocuments(CLOCK, host.origin(), SHORT, SystemDefaultDnsResolver.INSTANCE)
        .fetch(host.at(path), Content.JSON, new FetchBudget(CLOCK, SHORT));
  }

  private String cut(String path) {
    return assertInstanceOf(Unreachable.class, hurried(path)).code();
  }

  private static FetchBudget budget() {
    return new FetchBudget(CLOCK, LONG);
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
