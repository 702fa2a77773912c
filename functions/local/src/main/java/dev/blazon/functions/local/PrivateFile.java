package dev.blazon.functions.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Writes and reads files of the local server that only their owner can read, where the file system
 * knows owners; elsewhere they are as any other.
 */
public final class PrivateFile {
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private PrivateFile() {}

  /**
   * Writes a file, whole or not at all: whoever is killed while writing leaves what was there
   * before.
   *
   * @param text its content, in UTF-8
   */
  public static void write(Path file, String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    // Made for its owner alone, as createTempFile's documentation says.
    Path draft = Files.createTempFile(folder, file.getFileName().toString(), ".draft");
    try {
      Files.writeString(draft, text);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /**
   * Reads a file, and takes it from everybody but its owner, in case that it was made by an older
   * version or copied.
   */
  public static String read(Path file) throws IOException {
    restrict(file, FILE);
    return Files.readString(file);
  }

  /** Makes a folder where it is missing, and takes it from everybody but its owner. */
  static void folder(Path folder) throws IOException {
    Files.createDirectories(folder);
    restrict(folder, FOLDER);
  }

  private static void restrict(Path path, Set<PosixFilePermission> permissions) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view != null && !view.readAttributes().permissions().equals(permissions)) {
      view.setPermissions(permissions);
    }
  }
}
