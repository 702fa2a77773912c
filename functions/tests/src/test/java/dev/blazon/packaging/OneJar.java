package dev.blazon.packaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * One jar out of many, in which nothing is compressed: the JVM opens one file, and reads classes as
 * they are. Of a class that has a form for some version of Java, the newest is taken.
 *
 * @param bytes the jar; from the same jars always the same
 */
record OneJar(byte[] bytes) {
  private static final int JAVA = Runtime.version().feature();

  private static final Pattern VERSION = Pattern.compile("META-INF/versions/(\\d+)/(.+)");

  /** Signatures hold for the jar they came in alone; native libraries lie beside the jar. */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "META-INF/(maven/.*|MANIFEST\\.MF|[^/]*\\.(SF|RSA|DSA))"
              + "|(.*/)?module-info\\.class|.*\\.(so|dylib|dll)");

  /** Puts them together; where two have a file of one name, the first has it. */
  static OneJar of(List<Path> jars) throws IOException {
    Map<String, byte[]> all = new TreeMap<>();
    for (Path jar : jars) {
      (Files.isDirectory(jar) ? classes(jar) : files(jar))
          .forEach((name, bytes) -> all.merge(name, bytes, merging(name)));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.setMethod(ZipOutputStream.STORED);
      for (Map.Entry<String, byte[]> file : all.entrySet()) {
        write(out, file.getKey(), file.getValue());
      }
    }
    return new OneJar(bytes.toByteArray());
  }

  /** Of the jar's bytes, in hex: what it and all that is made of it are named by. */
  String digest() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is in a jar, by the names that classes are found by. */
  private static Map<String, byte[]> files(Path jar) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    Map<String, Integer> versions = new TreeMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
        Matcher versioned = VERSION.matcher(entry.getName());
        int version = versioned.matches() ? Integer.parseInt(versioned.group(1)) : 0;
        String name = version == 0 ? entry.getName() : versioned.group(2);
        boolean newer = version <= JAVA && version >= versions.getOrDefault(name, 0);
        if (newer && !LEFT_OUT.matcher(name).matches()) {
          files.put(name, zip.getInputStream(entry).readAllBytes());
          versions.put(name, version);
        }
      }
    }
    return files;
  }

  /** The same of a folder of classes, as one stands for the loop's jar while tests are run. */
  private static Map<String, byte[]> classes(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder.resolve("dev/blazon/runtime"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static BinaryOperator<byte[]> merging(String name) {
    return (first, second) -> name.startsWith("META-INF/services/") ? lines(first, second) : first;
  }

  private static byte[] lines(byte[] first, byte[] second) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(first);
    both.write('\n');
    both.writeBytes(second);
    return both.toByteArray();
  }

  private static void write(ZipOutputStream out, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
    entry.setSize(bytes.length);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    entry.setCrc(sum.getValue());
    out.putNextEntry(entry);
    out.write(bytes);
  }

  /** Writes it into a folder, under a name that is its digest. */
  Path into(Path folder) throws IOException {
    Path file = folder.resolve(digest() + ".jar");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(bytes);
    }
    return file;
  }
}
