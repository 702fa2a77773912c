package dev.blazon.runtime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Speaks HTTP/1.1 over one connection, which is kept from request to request, and made again once
 * the other end has closed it. It does what the Runtime API asks of a client and no more: the JDK's
 * own clients take longer to start than a function may.
 */
final class HttpConnection {
  /** What is smaller goes with its headers, in one packet. */
  private static final int SMALL = 32 * 1024;

  private final String host;
  private final int port;
  private @Nullable Socket socket;
  private @Nullable HttpReader reader;

  /**
   * To this address, at the first request.
   *
   * @param address a host and a port, with a colon between
   */
  HttpConnection(String address) {
    int colon = address.lastIndexOf(':');
    this.host = colon < 0 ? address : address.substring(0, colon);
    this.port = colon < 0 ? 80 : Integer.parseInt(address.substring(colon + 1));
  }

  /** Asks for something, and waits as long as it takes. */
  HttpAnswer get(String path) throws IOException {
    return exchange(head("GET", path) + "\r\n", Body.of(new byte[0]));
  }

  /** Sends something, as JSON. */
  HttpAnswer post(String path, Map<String, String> headers, Body body) throws IOException {
    StringBuilder head = new StringBuilder(head("POST", path));
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n");
    return exchange(head.toString(), body);
  }

  private String head(String method, String path) {
    return method + " " + path + " HTTP/1.1\r\nHost: " + host + ":" + port + "\r\n";
  }

  /**
   * Of a connection that was kept nobody knows whether its other end still listens. Where it fails
   * before it answers, the same is sent once more over a new one: each of the requests may be, for
   * an event is answered once, whoever says so twice.
   */
  private HttpAnswer exchange(String head, Body body) throws IOException {
    if (socket != null) {
      try {
        return over(socket, head, body);
      } catch (HttpReader.Nothing | SocketException e) {
        close();
      }
    }
    return over(connected(), head, body);
  }

  private HttpAnswer over(Socket open, String head, Body body) throws IOException {
    try {
      HttpAnswer answer = answer(open, head, body);
      if ("close".equalsIgnoreCase(answer.header("Connection"))) {
        close();
      }
      return answer;
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /** Whoever refuses a large body may do so, and close, before all of it is there. */
  private HttpAnswer answer(Socket open, String head, Body body) throws IOException {
    try {
      send(open.getOutputStream(), head, body);
    } catch (SocketException e) {
      try {
        return reading(open).answer();
      } catch (IOException none) {
        e.addSuppressed(none);
        throw e;
      }
    }
    return reading(open).answer();
  }

  private static void send(OutputStream out, String head, Body body) throws IOException {
    byte[] start = head.getBytes(ISO_8859_1);
    if (body.length() > SMALL) {
      out.write(start);
      body.to(out);
      return;
    }
    ByteArrayOutputStream packet = new ByteArrayOutputStream(start.length + body.length());
    packet.writeBytes(start);
    body.to(packet);
    packet.writeTo(out);
  }

  private Socket connected() throws IOException {
    Socket made = new Socket(host, port);
    made.setTcpNoDelay(true);
    socket = made;
    return made;
  }

  private HttpReader reading(Socket open) throws IOException {
    HttpReader kept = reader;
    if (kept == null) {
      kept = new HttpReader(open.getInputStream());
      reader = kept;
    }
    return kept;
  }

  private void close() {
    Socket closed = socket;
    socket = null;
    reader = null;
    if (closed != null) {
      try {
        closed.close();
      } catch (IOException e) {
        // It is not used any more, whether it is closed or not.
      }
    }
  }
}
