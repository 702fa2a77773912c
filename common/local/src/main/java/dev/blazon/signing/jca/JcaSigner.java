package dev.blazon.signing.jca;

import dev.blazon.json.Pem;
import dev.blazon.signing.KeyUnavailable;
import dev.blazon.signing.NewSigningKeys;
import dev.blazon.signing.Signer;
import dev.blazon.signing.SigningKeys;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;

/**
 * For the local server: signs with RSA-2048 keys in files of a folder, in place of KMS. A key
 * reference is a key's name; its key is made when it is first asked for.
 */
public final class JcaSigner implements Signer, SigningKeys, NewSigningKeys {
  private static final int SHA256_BYTES = 32;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}");

  /** DER of {@code DigestInfo {sha256, NULL}} up to the digest (RFC 8017, section 9.2, note 1). */
  private static final byte[] DIGEST_INFO =
      HexFormat.of().parseHex("3031300d060960864801650304020105000420");

  private final Path folder;
  private final ConcurrentMap<String, KeyPair> keys = new ConcurrentHashMap<>();

  /**
   * Signs with keys that lie in a folder.
   *
   * @param folder where the keys are kept; made when the first key is
   */
  public JcaSigner(Path folder) {
    this.folder = folder;
  }

  @Override
  public byte[] sign(String keyRef, byte[] sha256) {
    if (sha256.length != SHA256_BYTES) {
      throw new IllegalArgumentException("a SHA-256 digest has 32 bytes, not " + sha256.length);
    }
    KeyPair key = key(keyRef);
    try {
      Signature signature = Signature.getInstance("NONEwithRSA");
      signature.initSign(key.getPrivate());
      signature.update(DIGEST_INFO);
      signature.update(sha256);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new KeyUnavailable("the key " + keyRef + " in " + folder + " cannot sign", e);
    }
  }

  @Override
  public String publicKeyPem(String keyRef) {
    return Pem.encode("PUBLIC KEY", key(keyRef).getPublic().getEncoded());
  }

  @Override
  public String create(String name) {
    key(name);
    return name;
  }

  /** A name that could be a path would reach out of the folder. */
  private KeyPair key(String keyRef) {
    if (!NAME.matcher(keyRef).matches()) {
      throw new IllegalArgumentException(
          "a key's name has letters, digits, - and _ only: " + keyRef);
    }
    return keys.computeIfAbsent(keyRef, name -> new KeyFile(folder.resolve(name + ".pem")).load());
  }
}
