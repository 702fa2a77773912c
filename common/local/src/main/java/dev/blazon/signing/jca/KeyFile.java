package dev.blazon.signing.jca;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.blazon.json.Pem;
import dev.blazon.signing.SigningUnavailable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;

/**
 * An RSA-2048 key as one file: PKCS #8 in PEM, readable by its owner alone where the file system
 * knows owners.
 *
 * <p>However many processes ask for a missing key at once, they all get the same one: each writes
 * its own draft, and the first to give its draft the file's name wins. A reader so never sees half
 * a key.
 */
record KeyFile(Path file) {
  private static final int BITS = 2048;
  private static final String LABEL = "PRIVATE KEY";

  /** The key in the file, made first if there is none. */
  KeyPair load() {
    try {
      if (Files.notExists(file)) {
        create();
      }
      return read();
    } catch (IOException | GeneralSecurityException e) {
      throw new SigningUnavailable("the key file " + file + " cannot be read or made", e);
    }
  }

  private KeyPair read() throws IOException, GeneralSecurityException {
    byte[] der =
        Pem.decode(LABEL, Files.readString(file, US_ASCII))
            .orElseThrow(
                () ->
                    new SigningUnavailable("the key file " + file + " is no PKCS #8 in PEM", null));
    KeyFactory rsa = KeyFactory.getInstance("RSA");
    if (rsa.generatePrivate(new PKCS8EncodedKeySpec(der)) instanceof RSAPrivateCrtKey key) {
      return new KeyPair(
          rsa.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())), key);
    }
    throw new SigningUnavailable("the key file " + file + " lacks the public exponent", null);
  }

  private void create() throws IOException, GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(BITS);
    String pem = Pem.encode(LABEL, generator.generateKeyPair().getPrivate().getEncoded());
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    // Made for its owner alone (mode 600) on POSIX file systems: createTempFile's documented
    // default.
    Path draft = Files.createTempFile(folder, file.getFileName().toString(), ".draft");
    try {
      Files.writeString(draft, pem, US_ASCII);
      publish(draft);
    } catch (FileAlreadyExistsException e) {
      // Another process was first; its key is the one to read.
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
