package dev.blazon.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for Lambda's Runtime API at a port of this machine: hands out events one by one, and
 * keeps what the runtime answers, with the times of both. {@code AWS_LAMBDA_RUNTIME_API} is its
 * {@link #address}.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Lambda: the runtime
 *     API</a>
 */
public final class RuntimeApi implements AutoCloseable {
  private static final String ROOT = "/2018-06-01/runtime/";
  private static final String INVOCATION = ROOT + "invocation/";

  private final ServerSocket server;
  private final Wire wire;
  private final BlockingQueue<RuntimeEvent> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<RuntimeReport> untaken = new LinkedBlockingQueue<>();
  private final List<RuntimeReport> reports = new CopyOnWriteArrayList<>();
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final Map<String, Long> handedOut = new ConcurrentHashMap<>();
  private final Deque<Integer> refusals = new ConcurrentLinkedDeque<>();
  private final CountDownLatch asked = new CountDownLatch(1);
  private volatile long firstAsked;
  private volatile int requestsAConnection = Integer.MAX_VALUE;

  private RuntimeApi(ServerSocket server, Wire wire) {
    this.server = server;
    this.wire = wire;
  }

  /** Listens on a free port until closed; it sends each answer at once. */
  public static RuntimeApi start() {
    return start(Wire.WHOLE);
  }

  /** Listens on a free port until closed. */
  public static RuntimeApi start(Wire wire) {
    try {
      RuntimeApi api =
          new RuntimeApi(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), wire);
      Thread.ofPlatform().daemon().name("runtime-api").start(api::accept);
      return api;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens: the host and the port, with a colon between. */
  public String address() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  /** Hands this out to whoever asks next, after those that were offered before. */
  public void offer(RuntimeEvent event) {
    events.add(event);
  }

  /** The next answer, in place of being taken, is refused with this status, such as 413. */
  public void refuseNext(int status) {
    refusals.add(status);
  }

  /** From here on it closes each connection after so many requests, without saying so before. */
  public void closeAfter(int requests) {
    requestsAConnection = requests;
  }

  /** How many connections were made. */
  public int connections() {
    return connections.size();
  }

  /**
   * Waits until an event was asked for: then the runtime has started.
   *
   * @return {@link System#nanoTime} at that time
   */
  public long awaitAsked(Duration limit) throws InterruptedException {
    if (!asked.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("no event was asked for within " + limit);
    }
    return firstAsked;
  }

  /** {@link System#nanoTime} when the event with this id was handed out. */
  public long handedOut(String requestId) {
    Long nanos = handedOut.get(requestId);
    if (nanos == null) {
      throw new AssertionError("not handed out yet: " + requestId);
    }
    return nanos;
  }

  /** Waits for the next thing that the runtime tells, in the order in which it tells them. */
  public RuntimeReport await(Duration limit) throws InterruptedException {
    RuntimeReport report = untaken.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
    if (report == null) {
      throw new AssertionError("nothing was told within %s, after %s".formatted(limit, reports));
    }
    return report;
  }

  /** All that the runtime has told so far. */
  public List<RuntimeReport> reports() {
    return List.copyOf(reports);
  }

  /** Closes all connections, so that a runtime that asks for an event finds nobody. */
  @Override
  public void close() {
    try {
      server.close();
      for (Socket connection : connections) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        connections.add(socket);
        Thread.ofPlatform().daemon().name("runtime-api-connection").start(() -> serve(socket));
      } catch (IOException e) {
        // Closed, or the connection went away before it was one.
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      BufferedInputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
      for (int served = 0; served < requestsAConnection; served++) {
        RuntimeRequest request = RuntimeRequest.read(in);
        if (request == null) {
          return;
        }
        answer(request, socket);
      }
    } catch (EOFException | SocketException e) {
      // The runtime has ended, or this was closed.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(RuntimeRequest request, Socket socket)
      throws IOException, InterruptedException {
    String path = request.path();
    if (request.method().equals("GET") && path.equals(INVOCATION + "next")) {
      handOut(socket);
    } else if (path.equals(ROOT + "init/error")) {
      take(RuntimeReport.Kind.INIT_ERROR, null, request, socket);
    } else if (path.startsWith(INVOCATION) && path.endsWith("/response")) {
      take(RuntimeReport.Kind.RESPONSE, id(path), request, socket);
    } else if (path.startsWith(INVOCATION) && path.endsWith("/error")) {
      take(RuntimeReport.Kind.ERROR, id(path), request, socket);
    } else {
      send(socket, 404, Map.of(), "{\"errorType\":\"NotFound\"}".getBytes(UTF_8));
    }
  }

  private static String id(String path) {
    return path.substring(INVOCATION.length(), path.lastIndexOf('/'));
  }

  private void handOut(Socket socket) throws IOException, InterruptedException {
    if (firstAsked == 0) {
      firstAsked = System.nanoTime();
      asked.countDown();
    }
    RuntimeEvent event = events.take();
    handedOut.put(event.requestId(), System.nanoTime());
    send(socket, 200, event.headers(), event.body());
  }

  private void take(
      RuntimeReport.Kind kind, @Nullable String requestId, RuntimeRequest request, Socket socket)
      throws IOException {
    long nanos = System.nanoTime();
    Integer refusal = kind == RuntimeReport.Kind.RESPONSE ? refusals.poll() : null;
    int status = refusal == null ? 202 : refusal;
    RuntimeReport report =
        new RuntimeReport(kind, requestId, request.headers(), request.body(), nanos, status);
    reports.add(report);
    untaken.add(report);
    byte[] said = refusal == null ? "{\"status\":\"OK\"}".getBytes(UTF_8) : refused(status);
    send(socket, status, Map.of("Content-Type", "application/json"), said);
  }

  private static byte[] refused(int status) {
    return "{\"errorMessage\":\"refused with %d\",\"errorType\":\"Refused\"}"
        .formatted(status)
        .getBytes(UTF_8);
  }

  private void send(Socket socket, int status, Map<String, String> headers, byte[] body)
      throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Said\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    wire.send(socket.getOutputStream(), head.toString(), body);
  }
}
