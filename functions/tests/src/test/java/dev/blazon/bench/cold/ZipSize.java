package dev.blazon.bench.cold;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Says how large the zip of a folder would be, without keeping it. */
final class ZipSize {
  private ZipSize() {}

  /** Its size in megabytes (10^6). */
  static double megabytes(Path folder) {
    Counted counted = new Counted();
    try (Stream<Path> walked = Files.walk(folder);
        ZipOutputStream zip = new ZipOutputStream(counted)) {
      List<Path> files = walked.filter(Files::isRegularFile).sorted().toList();
      for (Path file : files) {
        zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
        Files.copy(file, zip);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return counted.bytes / 1e6;
  }

  private static final class Counted extends OutputStream {
    private long bytes;

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] some, int from, int length) {
      bytes += length;
    }
  }
}
