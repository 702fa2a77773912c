package dev.blazon.verification.fetching.http;

import dev.blazon.verification.fetching.Content;
import dev.blazon.verification.fetching.FetchBudget;
import dev.blazon.verification.fetching.FetchLimits;
import dev.blazon.verification.fetching.FetchResult;
import dev.blazon.verification.fetching.FetchResult.Fetched;
import dev.blazon.verification.fetching.RemoteDocuments;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The one host that may be reached: a development origin on loopback that answers whatever it is
 * told, byte for byte. Beside it, on another port, sits a canary that may not be reached, though
 * every name of this world leads there.
 */
public final class FuzzedHost {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));
  private static final FetchLimits LIMITS =
      new FetchLimits(
          Duration.ofMillis(300), Duration.ofMillis(600), 3, Duration.ofSeconds(20), 12);

  private final ServerSocket socket;
  private final Canary canary = new Canary();
  private final RemoteDocuments remote;
  private volatile byte[] answer = {};

  /** Listens, to the end of this JVM. */
  public FuzzedHost() {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    remote = new HttpRemoteDocuments(CLOCK, origin(), LIMITS, new EvilNames());
    Thread.ofPlatform().daemon().start(this::serve);
  }

  /** Fetches as production does, but for the names. */
  public RemoteDocuments remote() {
    return remote;
  }

  /** The port that the canary listens on. */
  public int forbiddenPort() {
    return canary.port();
  }

  /** Fetches what the host answers, which ends in a result that keeps to its bounds. */
  public FetchResult answerWith(byte[] bytes) {
    answer = bytes;
    FetchResult result =
        remote.fetch(origin().resolve("/"), Content.JSON, new FetchBudget(CLOCK, LIMITS));
    if (result instanceof Fetched fetched) {
      boolean read = fetched.status() == 200 || fetched.status() == 410;
      if (fetched.body().length > (read ? Content.JSON.maximumBytes() : 0)) {
        throw new AssertionError("a body of " + fetched.body().length + " bytes");
      }
    }
    return result;
  }

  /** Throws where somebody has come to the canary. */
  public void requireSilence() {
    if (canary.connections() > 0) {
      throw new AssertionError(canary.connections() + " connections got past the policy");
    }
  }

  private URI origin() {
    return URI.create("http://localhost:" + socket.getLocalPort());
  }

  private void serve() {
    while (true) {
      try (Socket client = socket.accept()) {
        client.setSoTimeout(200);
        readRequest(client);
        client.getOutputStream().write(answer);
      } catch (IOException e) {
        // The other side went away: the next one may not.
      }
    }
  }

  private static void readRequest(Socket client) throws IOException {
    BufferedReader request =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    String line = request.readLine();
    while (line != null && !line.isEmpty()) {
      line = request.readLine();
    }
  }
}
