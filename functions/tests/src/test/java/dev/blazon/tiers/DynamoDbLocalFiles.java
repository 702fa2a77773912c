package dev.blazon.tiers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/**
 * Puts DynamoDB Local and a Java where LocalStack looks for them before it would download them: no
 * copies, only a jar that points at the jars of this JVM's class path, and a link to this JVM.
 */
final class DynamoDbLocalFiles {
  private static final String MAIN = "software.amazon.dynamodb.services.local.main.ServerRunner";

  private DynamoDbLocalFiles() {}

  /**
   * Lays them out.
   *
   * @param libraries LocalStack's folder of installed packages
   */
  static void layOut(Path libraries) {
    try {
      Path java = Files.createDirectories(libraries.resolve("java")).resolve("21");
      Files.deleteIfExists(java);
      Files.createSymbolicLink(java, Path.of(System.getProperty("java.home")));

      Path folder = Files.createDirectories(libraries.resolve("dynamodb-local/2"));
      writeManifestJar(folder.resolve("DynamoDBLocal.jar"), server());
      writeAgent(folder.resolve("ddb-local-loader-0.1.jar"));
      Path natives = Files.createDirectories(folder.resolve("DynamoDBLocal_lib"));
      for (Path library :
          Machine.classPath().stream().filter(DynamoDbLocalFiles::isNative).toList()) {
        Path link = natives.resolve(library.getFileName());
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, library);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isNative(Path file) {
    return List.of("so", "dylib", "dll").stream().anyMatch(e -> file.toString().endsWith("." + e));
  }

  private static Manifest server() {
    Manifest manifest = manifest();
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, MAIN);
    manifest
        .getMainAttributes()
        .put(
            Attributes.Name.CLASS_PATH,
            Machine.classPath().stream()
                .filter(entry -> entry.toString().endsWith(".jar"))
                .map(jar -> jar.toUri().toString())
                .collect(Collectors.joining(" ")));
    return manifest;
  }

  private static void writeManifestJar(Path file, Manifest manifest) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      new JarOutputStream(out, manifest).close();
    }
  }

  /**
   * LocalStack's own agent lifts a limit on indexes that no test here comes near; ours does
   * nothing.
   */
  private static void writeAgent(Path file) throws IOException {
    Manifest manifest = manifest();
    manifest.getMainAttributes().putValue("Premain-Class", IdleAgent.class.getName());
    String entry = IdleAgent.class.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out, manifest);
        var code = IdleAgent.class.getResourceAsStream("/" + entry)) {
      jar.putNextEntry(new JarEntry(entry));
      Objects.requireNonNull(code, entry).transferTo(jar);
    }
  }

  private static Manifest manifest() {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    return manifest;
  }
}
