package dev.blazon.json;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads and writes PEM, the textual encoding of keys (RFC 7468): what {@code publicKeyPem} of a
 * CryptographicKey holds, and what a file with a private key does.
 */
public final class Pem {
  private static final int COLUMNS = 64;
  private static final Pattern BLOCK =
      Pattern.compile("\\s*+-----BEGIN ([A-Z ]++)-----([A-Za-z0-9+/=\\s]*+)-----END \\1-----\\s*+");

  private Pem() {}

  /**
   * A block of PEM.
   *
   * @param label such as {@code PUBLIC KEY}
   * @param der what it encodes
   */
  public record Block(String label, byte[] der) {}

  /**
   * Writes DER as one block of PEM (RFC 7468).
   *
   * @param label such as {@code PUBLIC KEY}
   * @return lines of 64 columns ended by {@code \n}, the last one too
   */
  public static String encode(String label, byte[] der) {
    String base64 = Base64.getMimeEncoder(COLUMNS, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, base64, label);
  }

  /**
   * Reads a text that is one block and nothing else, however its lines are broken.
   *
   * @return empty where the text is anything else
   */
  public static Optional<Block> read(String pem) {
    Matcher block = BLOCK.matcher(pem);
    if (!block.matches()) {
      return Optional.empty();
    }
    try {
      byte[] der = Base64.getMimeDecoder().decode(block.group(2));
      return Optional.of(new Block(block.group(1), der));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The DER of a text that is one block of this label and nothing else; empty for any other. */
  public static Optional<byte[]> decode(String label, String pem) {
    return read(pem).filter(block -> block.label().equals(label)).map(Block::der);
  }
}
