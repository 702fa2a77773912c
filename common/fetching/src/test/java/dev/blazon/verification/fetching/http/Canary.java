package dev.blazon.verification.fetching.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts who connects to this machine, in tests of server-side request forgery: it stands for every
 * private host, and listens on every address.
 */
public final class Canary implements AutoCloseable {
  private final ServerSocket socket;
  private final AtomicInteger connections = new AtomicInteger();

  /** Listens on a port of its own. */
  public Canary() {
    try {
      socket = new ServerSocket(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::listen);
  }

  /** The port of this machine that it listens at. */
  public int port() {
    return socket.getLocalPort();
  }

  /** How many connections were opened to it. */
  public int connections() {
    return connections.get();
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        // Counted before it hangs up: who sees the end may look at the count.
        try (Socket _ = socket.accept()) {
          connections.incrementAndGet();
        }
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
