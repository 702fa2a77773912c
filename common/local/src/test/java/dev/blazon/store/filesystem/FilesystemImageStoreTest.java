package dev.blazon.store.filesystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.openbadges.ImageFile;
import dev.blazon.store.ImageStore;
import dev.blazon.store.ImageStoreContract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilesystemImageStoreTest extends ImageStoreContract {
  private static final ImageFile IMAGE = new ImageFile(new byte[] {1}, "image/png");

  @TempDir Path temp;

  @Override
  protected ImageStore open() {
    return new FilesystemImageStore(temp.resolve("images"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        "../escaped",
        "a/../../escaped",
        "/escaped",
        "a//b",
        "a/",
        "",
        ".",
        "a/./b",
        "a\\..\\b",
        "a\0b",
        "assertions/A/image",
        "a.png",
        "~/a",
        "c:a"
      })
  void refusesAKeyThatMightLeaveTheFolder(String key) throws Exception {
    assertThrows(IllegalArgumentException.class, () -> images.put(key, IMAGE));
    assertThrows(IllegalArgumentException.class, () -> images.get(key));
    assertEquals(List.of(), files());
  }

  @Test
  void refusesWhatIsNoImage() throws Exception {
    ImageFile page = new ImageFile(new byte[] {1}, "text/html");
    assertThrows(IllegalArgumentException.class, () -> images.put("a", page));
    assertEquals(List.of(), files());
  }

  @Test
  void leavesNothingButTheImage() throws Exception {
    images.put("assertions/a/image", IMAGE);
    images.put("assertions/a/image", IMAGE);
    assertEquals(List.of(temp.resolve("images/assertions/a/image.png")), files());
  }

  private List<Path> files() throws Exception {
    try (Stream<Path> files = Files.walk(temp)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
