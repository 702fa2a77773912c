package dev.blazon.signing.jca;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * A file with a secret of the local server, made when it is missing, and readable by its owner
 * alone where the file system knows owners.
 *
 * <p>However many processes ask for a missing one at once, they all get the same: each writes its
 * own draft, and the first to give its draft the file's name wins. A reader so never sees half a
 * secret.
 */
record OwnersFile(Path file) {
  /** Makes what is in the file, where there is none yet. */
  @FunctionalInterface
  interface Content {
    byte[] make() throws GeneralSecurityException;
  }

  /** What is in the file, which is made first if there is none. */
  byte[] read(Content content) throws IOException, GeneralSecurityException {
    if (Files.notExists(file)) {
      create(content.make());
    }
    return Files.readAllBytes(file);
  }

  private void create(byte[] content) throws IOException {
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    // Made for its owner alone (mode 600) on POSIX file systems: createTempFile's documented
    // default.
    Path draft = Files.createTempFile(folder, file.getFileName().toString(), ".draft");
    try {
      Files.write(draft, content);
      publish(draft);
    } catch (FileAlreadyExistsException e) {
      // Another process was first; its secret is the one to read.
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /**
   * Names the draft without replacing a file: by a hard link, or by a move where there are no
   * links.
   */
  private void publish(Path draft) throws IOException {
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.move(draft, file);
    }
  }
}
