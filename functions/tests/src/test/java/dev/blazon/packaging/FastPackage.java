package dev.blazon.packaging;

import dev.blazon.runtime.Main;
import dev.blazon.tiers.Folders;
import dev.blazon.tiers.Machine;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The fast packaging of a function, as Lambda's runtime {@code provided.al2023} starts it: {@code
 * bootstrap}, a Java runtime, one jar, the one native library, and an AOT cache of the classes that
 * the function's sample events need. Jar and cache are named by the digest of the jar: the JVM does
 * not notice that a cache is of other code, and would run that.
 *
 * @param folder what is deployed
 * @param digest of the jar
 */
public record FastPackage(Path folder, String digest) {
  /** What a cache was recorded with has to be what it is used with. */
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:ReservedCodeCacheSize=40m",
          "-XX:-UsePerfData",
          "-Djava.net.preferIPv4Stack=true",
          "-Djava.library.path=.",
          "--enable-native-access=ALL-UNNAMED");

  /** As Lambda's managed runtime does: 85 % of the function's memory, in megabytes. */
  private static final String HEAP = "-Xmx$((${AWS_LAMBDA_FUNCTION_MEMORY_SIZE:-512} * 17 / 20))m";

  /** All but the cache, in an empty folder. */
  static FastPackage layOut(FastFunction function, Path runtime) throws IOException {
    Path folder = function.folder();
    Folders.delete(folder);
    Files.createDirectories(folder);
    copy(runtime, folder.resolve("jre"));
    List<Path> jars = new ArrayList<>(function.jars());
    jars.add(loop());
    OneJar jar = OneJar.of(jars);
    jar.into(folder);
    for (Path one : function.jars()) {
      unpackLibrary(one, folder);
    }
    FastPackage made = new FastPackage(folder, jar.digest());
    Path bootstrap = folder.resolve("bootstrap");
    Files.writeString(bootstrap, made.script());
    if (!bootstrap.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make executable: " + bootstrap);
    }
    return made;
  }

  /** The jar, or the folder of classes, that our loop is in. */
  private static Path loop() throws IOException {
    try {
      return Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private String script() {
    return """
    #!/bin/sh
    # Starts the function. Jar and cache are one: both are named by the digest of the jar.
    cd "${LAMBDA_TASK_ROOT:-/var/task}" || exit 1
    exec jre/bin/java -XX:AOTCache=%s %s %s -cp %s %s
    """
        .formatted(
            cache().getFileName(), HEAP, String.join(" ", FLAGS), jar(), Main.class.getName());
  }

  /** The command that records the cache, in the package's folder. */
  List<String> recording() {
    List<String> command = new ArrayList<>();
    command.add(folder.resolve("jre/bin/java").toString());
    command.add("-XX:AOTCacheOutput=" + cache().getFileName());
    command.addAll(FLAGS);
    // Profiles make it larger, and the start slower.
    command.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining"));
    command.addAll(List.of("-cp", jar(), Main.class.getName()));
    return command;
  }

  /** The file of the AOT cache, which recording makes. */
  Path cache() {
    return folder.resolve(digest + ".aot");
  }

  private String jar() {
    return digest + ".jar";
  }

  /** The library of the CRT for this kind of machine, where this is its jar. */
  private static void unpackLibrary(Path jar, Path folder) throws IOException {
    String processor = Machine.architecture().equals("arm64") ? "armv8" : "x86_64";
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry library = zip.getEntry("linux/" + processor + "/glibc/libaws-crt-jni.so");
      if (library != null) {
        try (InputStream in = zip.getInputStream(library)) {
          Files.copy(in, folder.resolve("libaws-crt-jni.so"));
        }
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }
}
