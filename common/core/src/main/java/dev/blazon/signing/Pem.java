package dev.blazon.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PEM, the textual encoding of keys (RFC 7468). */
public final class Pem {
  private static final int COLUMNS = 64;
  private static final Pattern BLOCK =
      Pattern.compile("\\s*+-----BEGIN ([A-Z ]++)-----([A-Za-z0-9+/=\\s]*+)-----END \\1-----\\s*+");

  private Pem() {}

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
   * Reads a text that is one block of this label and nothing else.
   *
   * @return the DER, or empty if the text is anything else
   */
  public static Optional<byte[]> decode(String label, String pem) {
    Matcher block = BLOCK.matcher(pem);
    if (!block.matches() || !block.group(1).equals(label)) {
      return Optional.empty();
    }
    String base64 = block.group(2).replaceAll("\\s", "");
    try {
      return Optional.of(Base64.getDecoder().decode(base64.getBytes(US_ASCII)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
