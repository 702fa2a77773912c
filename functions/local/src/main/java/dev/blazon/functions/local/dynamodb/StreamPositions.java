package dev.blazon.functions.local.dynamodb;

import dev.blazon.functions.local.PrivateFile;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Keeps in a file how far each function has read the local server's change stream, so that after a
 * restart nothing is left out.
 */
public final class StreamPositions {
  private final Path file;
  private final Properties positions = new Properties();

  /** Kept in {@code file}, which need not be there yet. */
  public StreamPositions(Path file) throws IOException {
    this.file = file;
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        positions.load(reader);
      }
    }
  }

  synchronized String get(String follower, String shard) {
    return positions.getProperty(follower + "/" + shard, "");
  }

  /** Lets a follower begin again with the oldest change that there is. */
  synchronized void forget(String follower) {
    positions.keySet().removeIf(key -> String.valueOf(key).startsWith(follower + "/"));
  }

  synchronized void put(String follower, String shard, String sequenceNumber) throws IOException {
    positions.setProperty(follower + "/" + shard, sequenceNumber);
    StringWriter text = new StringWriter();
    positions.store(text, null);
    PrivateFile.write(file, text.toString());
  }
}
