package dev.blazon.soak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Starts the local server in a process of its own, so that the soak test can kill it. */
public final class ServerProcess implements AutoCloseable {
  private final List<String> command;
  private final Path data;
  private final URI url;
  private final HttpClient http = HttpClient.newHttpClient();
  private Process process;

  /** Starts a local server in a process of its own, and waits until it answers. */
  public ServerProcess(Path template, Path data, int port)
      throws IOException, InterruptedException {
    this.command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.blazon.functions.local.Main",
            template.toString(),
            data.toString(),
            String.valueOf(port));
    this.data = data.resolve(String.valueOf(port));
    this.url = URI.create("http://localhost:" + port);
    Files.createDirectories(data);
    this.process = start();
  }

  /** What its URLs begin with. */
  public URI url() {
    return url;
  }

  /** The key of its operator. */
  public String operatorKey() throws IOException {
    return Files.readString(data.resolve("operator-key")).strip();
  }

  /** Kills it, with SIGKILL where there are signals, and starts it again. */
  void killAndStart() throws IOException, InterruptedException {
    process.destroyForcibly().waitFor();
    process = start();
  }

  private Process start() throws IOException, InterruptedException {
    Process started =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(data.resolveSibling("server.log").toFile()))
            .start();
    while (!answers()) {
      if (!started.isAlive()) {
        throw new IOException(
            "the server ended: see " + data.resolveSibling("server.log").toAbsolutePath());
      }
      Thread.sleep(Duration.ofMillis(200));
    }
    return started;
  }

  private boolean answers() throws InterruptedException {
    HttpRequest health =
        HttpRequest.newBuilder(url.resolve("/health")).timeout(Duration.ofSeconds(5)).build();
    try {
      return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    http.close();
  }
}
