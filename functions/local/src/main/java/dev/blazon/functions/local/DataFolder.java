package dev.blazon.functions.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which a local server keeps everything, locked for this server as long as it is
 * open: two on one folder would overwrite what the other has acknowledged.
 *
 * <p>The lock is the operating system's, on the file {@code lock}, which also tells who has it. It
 * is gone with the process, however that ends, so that no lock is left behind by a killed server.
 */
final class DataFolder implements AutoCloseable {
  /** Behind all that is written, so that others can read it where a lock keeps readers out too. */
  private static final long LOCKED_BYTE = 1L << 30;

  private final FileChannel channel;

  private DataFolder(FileChannel channel) {
    this.channel = channel;
  }

  /** Another server has the folder. */
  static final class InUse extends IOException {
    private static final long serialVersionUID = 1;

    InUse(Path folder, String holder) {
      super("The data folder " + folder + " is in use by " + holder + ".");
    }
  }

  /**
   * Opens it; made where it is missing, and for its owner alone.
   *
   * @throws InUse where another server has it
   */
  static DataFolder open(Path folder) throws IOException {
    PrivateFile.folder(folder);
    Path file = folder.resolve("lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (lock(channel) == null) {
        throw new InUse(folder, holder(file));
      }
      return new DataFolder(channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Tells whoever asks for the folder that this process has it, and which port it serves. */
  void servedAt(int port) throws IOException {
    String holder = "process " + ProcessHandle.current().pid() + ", which serves port " + port;
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException e) {
      // This process has it already.
      return null;
    }
  }

  private static String holder(Path file) throws IOException {
    String holder = Files.readString(file);
    return holder.isEmpty() ? "another process, which is about to start" : holder;
  }

  @Override
  public void close() {
    try {
      channel.truncate(0);
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
