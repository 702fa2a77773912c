package dev.blazon.register.encryption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.openbadges.Recipient;
import dev.blazon.register.Contact;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * On a class path without the library: whoever encrypts nothing does not miss it, and so never
 * waits for it to be loaded.
 */
class LoadedLateTest {
  @Test
  void theLibraryIsAskedForByTheFirstContactAndByNothingBefore() throws Exception {
    try (URLClassLoader without = withoutTheLibrary()) {
      Supplier<byte[]> key = LoadedLateTest::key;
      Class<?> cipher = without.loadClass(EnvelopeCipher.class.getName());
      Object made = cipher.getMethod("underAes", Supplier.class).invoke(null, key);
      Class<?> contact = without.loadClass(Contact.class.getName());
      Method encrypt = cipher.getMethod("encrypt", String.class, String.class, contact);
      Object nobody = contact.getConstructors()[0].newInstance(null, "a@example.org", null, null);
      Throwable missing =
          assertThrows(
                  InvocationTargetException.class,
                  () -> encrypt.invoke(made, "issuer", "assertion", nobody))
              .getCause();
      assertInstanceOf(NoClassDefFoundError.class, missing);
    }
  }

  /** Shows that the test above would fail for another reason. */
  @Test
  void withTheLibraryTheSameWorks() {
    Contact ada = new Contact(Recipient.Type.EMAIL, "a@example.org", null, null);
    var cipher = EnvelopeCipher.underAes(LoadedLateTest::key);
    assertEquals(
        ada, cipher.decrypt("issuer", "assertion", cipher.encrypt("issuer", "assertion", ada)));
  }

  private static byte[] key() {
    return new byte[32];
  }

  private static URLClassLoader withoutTheLibrary() {
    URL[] path =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !entry.contains("aws-encryption-sdk"))
            .map(LoadedLateTest::url)
            .toArray(URL[]::new);
    return new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(entry, e);
    }
  }
}
