package dev.blazon.platform;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An HTTP server for tests of timeouts that answers with an empty JSON object, or not at all: then
 * the connection stays open.
 */
final class SilentServer implements AutoCloseable {
  private static final byte[] ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.0\r\nContent-Length: 2\r\n\r\n{}"
          .getBytes(US_ASCII);

  private final ServerSocket socket = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final Answering answering;

  /** Says what is answered. */
  @FunctionalInterface
  interface Answering {
    /**
     * Whether a request is answered.
     *
     * @param connection counted from 0
     * @param request of this connection, counted from 0
     */
    boolean answers(int connection, int request);
  }

  SilentServer(Answering answering) throws IOException {
    this.answering = answering;
    Thread.ofVirtual().start(this::accept);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  int connections() {
    return connections.size();
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = socket.accept();
        int number = connections.size();
        connections.add(connection);
        Thread.ofVirtual().start(() -> serve(connection, number));
      }
    } catch (IOException closed) {
      // So it ends.
    }
  }

  private void serve(Socket connection, int number) {
    try {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII));
      for (int request = 0; read(in); request++) {
        if (answering.answers(number, request)) {
          connection.getOutputStream().write(ANSWER);
        }
      }
    } catch (IOException closed) {
      // The client gave it up.
    }
  }

  /** Reads a request, whose body is ASCII; false at the end. */
  private static boolean read(BufferedReader in) throws IOException {
    int length = 0;
    for (String line = in.readLine(); ; line = in.readLine()) {
      if (line == null) {
        return false;
      }
      if (line.isEmpty()) {
        return in.skip(length) == length;
      }
      if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket connection : connections) {
      connection.close();
    }
  }
}
