package dev.blazon.runtime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class HttpConnectionTest {
  @Test
  void hearsWhyALargeBodyIsRefusedBeforeAllOfItIsThere() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> refusing =
          CompletableFuture.runAsync(
              () -> answer(server, "HTTP/1.1 413 Large\r\nContent-Length: 0\r\n\r\n"));

      HttpAnswer answer = to(server).post("/", Map.of(), Body.of(new byte[20_000_000]));

      assertEquals(413, answer.status());
      refusing.join();
    }
  }

  @Test
  void aNewConnectionThatAnswersNothingIsNotTriedAgain() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> closing = CompletableFuture.runAsync(() -> answer(server, ""));

      assertThrows(IOException.class, () -> to(server).get("/"));

      closing.join();
    }
  }

  private static HttpConnection to(ServerSocket server) {
    return new HttpConnection("127.0.0.1:" + server.getLocalPort());
  }

  /** Answers once a part of the request is there, and hears no more of it. */
  private static void answer(ServerSocket server, String answer) {
    try (Socket socket = server.accept()) {
      socket.getInputStream().readNBytes(20);
      socket.getOutputStream().write(answer.getBytes(ISO_8859_1));
      socket.shutdownOutput();
      Thread.sleep(200);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
