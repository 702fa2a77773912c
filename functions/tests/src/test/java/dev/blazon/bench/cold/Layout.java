package dev.blazon.bench.cold;

import dev.blazon.tiers.Machine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lays out in a folder what Lambda would have of its own: the interface client, the constant
 * handler, and functions with the handler that primes them.
 *
 * @param folder where what is made goes
 * @param megabytes how much memory the function has
 */
record Layout(Path folder, int megabytes) {
  /** The beginnings of the names of the interface client's jars. */
  private static final List<String> INTERFACE_CLIENT = List.of("aws-lambda-java-", "utils-lite-");

  /** As Lambda does: some is for the JVM itself. */
  private static final double HEAP_SHARE = 0.85;

  /** The command that runs a main class as Lambda's managed Java does. */
  List<String> java(String classPath, String... mainAndArguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    command.add("-Xmx" + Math.round(megabytes * HEAP_SHARE) + "m");
    command.add("--enable-native-access=ALL-UNNAMED");
    // By which the hooks of org.crac find those of Lambda.
    command.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    command.add("-cp");
    command.add(classPath);
    command.addAll(List.of(mainAndArguments));
    return command;
  }

  /** The class path of AWS's runtime interface client, from this JVM's own. */
  String interfaceClient() {
    return Machine.classPath().stream()
        .filter(jar -> INTERFACE_CLIENT.stream().anyMatch(jar.getFileName().toString()::startsWith))
        .map(Path::toString)
        .collect(Collectors.joining(":"));
  }

  /** A function that is the constant handler and nothing else. */
  Path floor() {
    Path root = folder.resolve("floor");
    writeJar(root.resolve("lib/floor.jar"), ConstantHandler.class);
    return root;
  }

  /** A function beside whose jars there is the handler that primes it. */
  Path withPrimedHandler(Deployed function) {
    Path root = folder.resolve("primed-" + function.name());
    Path lib = root.resolve("lib");
    writeJar(lib.resolve("primed.jar"), PrimedHandler.class);
    try (Stream<Path> jars = Files.list(function.module().resolve("target/lambda/lib"))) {
      for (Path jar : jars.toList()) {
        Path link = lib.resolve(jar.getFileName());
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, jar);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return root;
  }

  private static void writeJar(Path jar, Class<?> only) {
    String entry = only.getName().replace('.', '/') + ".class";
    try {
      Files.createDirectories(jar.getParent());
      try (OutputStream out = Files.newOutputStream(jar);
          JarOutputStream classes = new JarOutputStream(out);
          InputStream code = only.getResourceAsStream("/" + entry)) {
        classes.putNextEntry(new JarEntry(entry));
        Objects.requireNonNull(code, entry).transferTo(classes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
