package dev.blazon.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A system of an issuer's that webhooks tell, on this machine; it answers as a test has it. */
final class HookReceiver implements AutoCloseable {
  private final HttpServer server;
  private final List<Told> told = Collections.synchronizedList(new ArrayList<>());
  private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();

  HookReceiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            told.add(
                new Told(
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            exchange.sendResponseHeaders(Objects.requireNonNullElse(answers.poll(), 204), -1);
          }
        });
    server.start();
  }

  /** A request as it arrived. */
  record Told(Map<String, List<String>> headers, String body) {
    String header(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(header -> header.getValue().getFirst())
          .findFirst()
          .orElseThrow();
    }
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/hook";
  }

  /** The next requests are answered so, and those behind them with 204. */
  void answer(Integer... statuses) {
    answers.addAll(List.of(statuses));
  }

  /** What has arrived, in order. */
  List<Told> told() {
    return List.copyOf(told);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
