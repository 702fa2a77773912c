package dev.blazon.costs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A web server on this machine that plays the hosts named in strangers' badges, and counts the
 * requests and its own processor time.
 */
final class Hosts implements AutoCloseable {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final HttpServer server;
  private final Map<String, String[]> documents = new ConcurrentHashMap<>();
  private final Set<Long> threads = ConcurrentHashMap.newKeySet();
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          16,
          work -> {
            Thread thread = Thread.ofPlatform().daemon().unstarted(work);
            threads.add(thread.threadId());
            return thread;
          });

  Hosts(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(workers);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Hosts a document that is put together of these texts: many share the long ones. */
  void host(String path, String... parts) {
    documents.put(path, parts);
  }

  /** What all its addresses begin with. */
  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** How many requests it was sent so far. */
  int requests() {
    return requests.get();
  }

  /** How many bytes it has answered so far. */
  long bytes() {
    return bytes.get();
  }

  /** The processor time of its own threads so far, in nanoseconds. */
  long processorTime() {
    return threads.stream().mapToLong(id -> Math.max(0, THREADS.getThreadCpuTime(id))).sum();
  }

  private void answer(HttpExchange exchange) {
    try (exchange) {
      requests.incrementAndGet();
      String[] parts = documents.getOrDefault(exchange.getRequestURI().getPath(), new String[0]);
      byte[] document = String.join("", parts).getBytes(UTF_8);
      bytes.addAndGet(document.length);
      exchange.getResponseHeaders().set("Content-Type", "application/ld+json");
      exchange.sendResponseHeaders(document.length == 0 ? 404 : 200, document.length);
      exchange.getResponseBody().write(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
