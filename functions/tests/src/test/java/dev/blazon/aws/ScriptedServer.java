package dev.blazon.aws;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP server for tests that plays a service of AWS by a script: each request gets the next
 * answer, well or badly. When the script is over, it says that there is no item.
 */
final class ScriptedServer implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Queue<Step> script;

  /**
   * What is done with a request.
   *
   * @param answer what is sent; null for nothing, with the connection left open
   * @param cut whether the connection is closed then
   */
  record Step(byte @Nullable [] answer, boolean cut) {
    /** An answer as it should be. */
    static Step says(int status, String body) {
      return new Step(answer(status, body, "x-amz-crc32: " + crc(body) + "\r\n"), false);
    }

    /** An error of DynamoDB. */
    static Step fault(int status, String code) {
      return says(
          status,
          "{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + code + "\",\"message\":\"no\"}");
    }

    /** An answer with headers of one's own. */
    static Step with(int status, String body, String headers) {
      return new Step(answer(status, body, headers), false);
    }

    /** The same, after which the connection is closed without a word. */
    Step andCuts() {
      return new Step(answer, true);
    }

    /** No answer, and the connection is closed. */
    static Step cuts() {
      return new Step(null, true);
    }

    /** No answer, and the connection stays open. */
    static Step silent() {
      return new Step(null, false);
    }

    /** Half of an answer, and the connection is closed. */
    static Step half() {
      byte[] whole = answer(200, "{\"Item\":{}}", "");
      return new Step(new String(whole, 0, whole.length - 5, UTF_8).getBytes(UTF_8), true);
    }

    private static byte[] answer(int status, String body, String headers) {
      return ("HTTP/1.1 "
              + status
              + " Said\r\n"
              + headers
              + "Content-Length: "
              + body.getBytes(UTF_8).length
              + "\r\n\r\n"
              + body)
          .getBytes(UTF_8);
    }

    private static long crc(String body) {
      CRC32 crc = new CRC32();
      crc.update(body.getBytes(UTF_8));
      return crc.getValue();
    }
  }

  ScriptedServer(Step... script) throws IOException {
    this.script = new ConcurrentLinkedQueue<>(List.of(script));
    Thread.ofVirtual().start(this::accept);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  /** What was asked: the head and the body of each request. */
  List<String> requests() {
    return requests;
  }

  /** How many connections there were. */
  int connections() {
    return connections.size();
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = socket.accept();
        connections.add(connection);
        Thread.ofVirtual().start(() -> serve(connection));
      }
    } catch (IOException closed) {
      // So it ends.
    }
  }

  private void serve(Socket connection) {
    try {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(connection.getInputStream(), ISO_8859_1));
      while (read(in)) {
        Step step = script.poll();
        if (step == null) {
          step = Step.says(200, "{}");
        }
        if (step.answer() != null) {
          connection.getOutputStream().write(step.answer());
          connection.getOutputStream().flush();
        }
        if (step.cut()) {
          connection.close();
          return;
        }
      }
    } catch (IOException closed) {
      // The client gave it up.
    }
  }

  /** Reads a request; false at the end. */
  private boolean read(BufferedReader in) throws IOException {
    StringBuilder request = new StringBuilder();
    int length = 0;
    for (String line = in.readLine(); ; line = in.readLine()) {
      if (line == null) {
        return false;
      }
      if (line.isEmpty()) {
        char[] body = new char[length];
        int read = 0;
        while (read < length) {
          read += in.read(body, read, length - read);
        }
        String text = new String(new String(body).getBytes(ISO_8859_1), UTF_8);
        requests.add(request.append('\n').append(text).toString());
        return true;
      }
      request.append(line).append('\n');
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
