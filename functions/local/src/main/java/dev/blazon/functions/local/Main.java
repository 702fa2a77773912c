package dev.blazon.functions.local;

import dev.blazon.functions.local.demo.Banner;
import dev.blazon.functions.local.demo.Demo;
import dev.blazon.platform.Platform;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;

/** Runs the local server: {@code mvn -q -Plocal}. */
public final class Main {
  /** An end that takes longer is cut short: what was acknowledged is in the files by then. */
  private static final Duration END = Duration.ofSeconds(10);

  private Main() {}

  /**
   * Runs it.
   *
   * @param arguments the template, the data folder, and the port
   */
  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(arguments[2]);
    // The port is part of every badge's id, so that each port has data of its own.
    Path data = Path.of(arguments[1]).resolve(String.valueOf(port));
    InstantSource time = Platform.systemTime();
    try {
      LocalServer server = new LocalServer(Path.of(arguments[0]), data, port, time);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server)));
      System.out.println(
          Banner.of(server.url(), server.operatorKey(), Demo.of(server, data, time.instant())));
    } catch (BindException e) {
      System.err.println("Port " + port + " is taken; choose another with -Dport=");
      System.exit(1);
    } catch (DataFolder.InUse e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void end(LocalServer server) {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              LockSupport.parkNanos(END.toNanos());
              Runtime.getRuntime().halt(1);
            });
    server.close();
  }
}
