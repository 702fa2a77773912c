package dev.blazon.functions.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blazon.functions.local.demo.Demo;
import dev.blazon.functions.local.demo.Welcome;
import dev.blazon.platform.Site;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/** Runs the local server: {@code mvn -q -Plocal}. */
public final class Main {
  /** An end that takes longer is cut short: what was acknowledged is in the files by then. */
  private static final Duration END = Duration.ofSeconds(10);

  private Main() {}

  /**
   * Runs the local server until it is stopped.
   *
   * @param arguments the template, the data folder, and the port
   */
  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(arguments[2]);
    // The port is part of every badge's id, so that each port has data of its own.
    Path data = Path.of(arguments[1]).resolve(String.valueOf(port));
    InstantSource time = Site.systemTime();
    PrintStream log = System.err;
    ByteArrayOutputStream early = new ByteArrayOutputStream();
    System.setErr(new PrintStream(early, true, UTF_8));
    try {
      LocalServer server = new LocalServer(Path.of(arguments[0]), data, port, time);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server)));
      System.out.println(
          Welcome.of(server.url(), server.operatorKey(), Demo.of(server, data, time.instant())));
    } catch (BindException e) {
      log.println("Port " + port + " is taken; choose another with -Dport=");
      System.exit(1);
    } catch (DataFolder.InUse e) {
      log.println(e.getMessage());
      System.exit(1);
    } finally {
      follow(log, early);
    }
  }

  /** What functions logged while the demo was made comes after the banner, and so does the rest. */
  private static void follow(PrintStream log, ByteArrayOutputStream early) {
    System.setErr(log);
    log.print(early.toString(UTF_8));
  }

  private static void end(LocalServer server) {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                Thread.sleep(END);
                Runtime.getRuntime().halt(1);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    server.close();
  }
}
