package dev.blazon.signing.jca;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.blazon.signing.KeyUnavailable;
import dev.blazon.store.Race;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JcaMacKeysTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("keys/mac.key");
  }

  @Test
  void aPurposeHasOneKeyAndAnotherPurposeAnother() {
    JcaMacKeys keys = new JcaMacKeys(file);
    byte[] key = keys.key("recipients").getEncoded();
    assertEquals(32, key.length);
    assertArrayEquals(key, keys.key("recipients").getEncoded());
    assertArrayEquals(key, new JcaMacKeys(file).key("recipients").getEncoded(), "after a restart");
    assertNotEquals(hex(key), hex(keys.key("sessions").getEncoded()));
    assertNotEquals(
        hex(key), hex(new JcaMacKeys(folder.resolve("other")).key("recipients").getEncoded()));
  }

  /** Whoever learns a key for one purpose has not the secret, and so no other key. */
  @Test
  void noKeyIsTheSecretItself() throws Exception {
    byte[] key = new JcaMacKeys(file).key("recipients").getEncoded();
    assertNotEquals(hex(Files.readAllBytes(file)), hex(key));
  }

  @Test
  void theFileIsMadeWhenTheFirstKeyIsAskedForAndIsItsOwnersAlone() throws Exception {
    JcaMacKeys keys = new JcaMacKeys(file);
    assertTrue(Files.notExists(file));
    keys.key("recipients");
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void sixteenThatStartAtOnceMakeOneSecret() throws Exception {
    Set<String> keys =
        Set.copyOf(
            Race.run(16, number -> hex(new JcaMacKeys(file).key("recipients").getEncoded())));
    assertEquals(1, keys.size());
    try (var files = Files.list(file.getParent())) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no key", "thirty-three bytes are one too many"})
  void aDamagedFileIsNamedAndKept(String content) throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    JcaMacKeys keys = new JcaMacKeys(file);
    KeyUnavailable failure = assertThrows(KeyUnavailable.class, () -> keys.key("recipients"));
    assertTrue(String.valueOf(failure.getMessage()).contains("mac.key"));
    assertEquals(content, Files.readString(file));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
