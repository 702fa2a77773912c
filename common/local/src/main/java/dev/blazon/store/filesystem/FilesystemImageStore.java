package dev.blazon.store.filesystem;

import dev.blazon.openbadges.ImageFile;
import dev.blazon.store.ImageStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Stores the local server's images in a folder, in place of S3: each is a file named by its key,
 * with the extension of its media type. A file appears whole or not at all. One process at a time
 * may write to the folder.
 *
 * <p>A folder that cannot be read or written is an {@link UncheckedIOException}.
 */
public final class FilesystemImageStore implements ImageStore {
  /** No dots, so that no key leads out of the folder or ends in an extension. */
  private static final Pattern KEY = Pattern.compile("[a-z0-9]+(/[a-z0-9]+)*");

  private static final Map<String, String> EXTENSIONS =
      Map.of("image/png", ".png", "image/svg+xml", ".svg", "image/jpeg", ".jpg");

  private final Path folder;

  /**
   * @param folder where; made when the first image is kept
   */
  public FilesystemImageStore(Path folder) {
    this.folder = folder;
  }

  @Override
  public synchronized void put(String key, ImageFile image) {
    String extension = EXTENSIONS.get(image.mediaType());
    if (extension == null) {
      throw new IllegalArgumentException("no image is kept as " + image.mediaType());
    }
    if (get(key).isPresent()) {
      return;
    }
    Path file = file(key, extension);
    try {
      Path parent = Files.createDirectories(folder.resolve(key).getParent());
      Path whole = Files.createTempFile(parent, "writing", ".part");
      Files.write(whole, image.bytes());
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("the image " + file + " cannot be written", e);
    }
  }

  @Override
  public Optional<ImageFile> get(String key) {
    for (Map.Entry<String, String> type : EXTENSIONS.entrySet()) {
      Path file = file(key, type.getValue());
      if (Files.exists(file)) {
        return Optional.of(new ImageFile(read(file), type.getKey()));
      }
    }
    return Optional.empty();
  }

  @Override
  public synchronized void delete(String key) {
    for (String extension : EXTENSIONS.values()) {
      Path file = file(key, extension);
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException("the image " + file + " cannot be deleted", e);
      }
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the image " + file + " cannot be read", e);
    }
  }

  private Path file(String key, String extension) {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("this is no key of an image: " + key);
    }
    return folder.resolve(key + extension);
  }
}
