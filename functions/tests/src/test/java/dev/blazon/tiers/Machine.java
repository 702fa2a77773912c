package dev.blazon.tiers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds folders on the machine that runs the tests: the project, the cache of downloads, programs
 * on the path.
 */
public final class Machine {
  private static final Path HOME = Path.of(System.getProperty("user.home"));

  private Machine() {}

  /**
   * Where downloads are kept between runs: {@code -Dblazon.cache=}, else {@code ~/.cache/blazon}.
   */
  static Path cache() {
    String chosen = System.getProperty("blazon.cache", "");
    return (chosen.isBlank() ? HOME.resolve(".cache/blazon") : Path.of(chosen)).toAbsolutePath();
  }

  /**
   * The folder that holds {@code .ci} and {@code template.yaml}, from wherever inside the tests
   * were started.
   */
  public static Path project() {
    Path start = Path.of("").toAbsolutePath();
    return Stream.iterate(start, folder -> folder != null, Path::getParent)
        .filter(folder -> Files.isDirectory(folder.resolve(".ci")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(start + " is not inside the project"));
  }

  /**
   * A folder for what one run writes, under this module's {@code target}; made when it is not
   * there.
   */
  public static Path workFolder(String name) {
    try {
      return Files.createDirectories(
          project().resolve("functions/tests/target/tiers").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isLinux() {
    return System.getProperty("os.name").equals("Linux");
  }

  static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  /** The processor as SAM and Lambda name it: {@code x86_64} or {@code arm64}. */
  public static String architecture() {
    return switch (System.getProperty("os.arch")) {
      case "aarch64", "arm64" -> "arm64";
      default -> "x86_64";
    };
  }

  /** The program of that name on the search path. */
  public static Optional<Path> program(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    // Root's own programs (dockerd, ip) live in folders that are not on everybody's path.
    return Stream.concat(
            Stream.of(path.split(File.pathSeparator, -1)), Stream.of("/usr/sbin", "/sbin"))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The jars and native libraries that this JVM was started with. */
  public static List<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toAbsolutePath())
        .toList();
  }

  /**
   * Folders in {@code ~/parent} whose names start with a prefix; none when the parent is not there.
   */
  static List<Path> homeFolders(String parent, String prefix) {
    Path folder = HOME.resolve(parent);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(f -> f.getFileName().toString().startsWith(prefix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A TCP port of the loopback interface that nothing listened on a moment ago. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
