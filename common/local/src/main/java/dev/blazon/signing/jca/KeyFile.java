package dev.blazon.signing.jca;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.blazon.json.Pem;
import dev.blazon.signing.KeyUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;

/**
 * An RSA-2048 key of the local server in a file, which is made when it is missing: PKCS #8 in PEM.
 */
record KeyFile(Path file) {
  private static final int BITS = 2048;
  private static final String LABEL = "PRIVATE KEY";

  /** The key in the file, made first if there is none. */
  KeyPair load() {
    try {
      return read(new String(new OwnersFile(file).read(KeyFile::make), US_ASCII));
    } catch (IOException | GeneralSecurityException e) {
      throw new KeyUnavailable("the key file " + file + " cannot be read or made", e);
    }
  }

  private KeyPair read(String pem) throws GeneralSecurityException {
    byte[] der =
        Pem.decode(LABEL, pem)
            .orElseThrow(
                () -> new KeyUnavailable("the key file " + file + " is no PKCS #8 in PEM", null));
    KeyFactory rsa = KeyFactory.getInstance("RSA");
    if (rsa.generatePrivate(new PKCS8EncodedKeySpec(der)) instanceof RSAPrivateCrtKey key) {
      return new KeyPair(
          rsa.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())), key);
    }
    throw new KeyUnavailable("the key file " + file + " lacks the public exponent", null);
  }

  private static byte[] make() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(BITS);
    return Pem.encode(LABEL, generator.generateKeyPair().getPrivate().getEncoded())
        .getBytes(US_ASCII);
  }
}
