package dev.blazon.verification.documents;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.InvalidJson;
import dev.blazon.json.Json;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A signed badge's token: a JWS in compact serialization (RFC 7515, section 7.1) whose header asks
 * for a signature that a public key checks, and brings no key.
 *
 * @param text the token as it came, byte for byte
 * @param payload its second part, decoded
 * @param algorithm as its header names it, a stranger's text
 */
public record CompactJws(String text, byte[] payload, String algorithm) {
  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]*+");

  /** The longest token that is read, in characters. */
  private static final int LONGEST = 256 * 1024;

  /**
   * The algorithms that are checked: those of RFC 7518, section 3.1, without those of a shared
   * secret.
   */
  private static final Set<String> CHECKED =
      Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

  /** Each would bring a key, or change what is signed; the issuer's Profile alone names keys. */
  private static final List<String> REFUSED = List.of("jku", "jwk", "x5u", "x5c", "crit", "b64");

  /** Whether a text has the form of a JWS, whatever is in it. */
  public static boolean isForm(String text) {
    return FORM.matcher(text).matches();
  }

  /**
   * Reads a JWS in compact serialization. Its signature is not looked at.
   *
   * @throws InvalidJwsException where it is not a token of ours to check
   */
  public static CompactJws read(String text) throws InvalidJwsException {
    if (text.length() > LONGEST) {
      throw new InvalidJwsException("it is longer than " + LONGEST + " characters");
    }
    if (!isForm(text)) {
      throw new InvalidJwsException("it is not three parts of base64url with dots between");
    }
    List<String> parts = List.of(text.split("\\.", -1));
    JsonNode header = header(decode(parts.get(0)));
    String algorithm = header.path("alg").isTextual() ? header.path("alg").textValue() : "";
    if (isSignedByNobody(algorithm)) {
      throw new InvalidJwsException(
          "its header must say alg of a public key's signature, such as RS256");
    }
    for (String name : REFUSED) {
      if (header.has(name)) {
        throw new InvalidJwsException("its header carries " + name + ", which is refused");
      }
    }
    return new CompactJws(text, decode(parts.get(1)), algorithm);
  }

  /** Whether its algorithm is one that is checked here; of any other nothing can be said. */
  public boolean isChecked() {
    return CHECKED.contains(algorithm);
  }

  /**
   * No algorithm, the one called none, and those of a shared secret (HS256 and its like): a
   * Profile's public key is no secret, so anybody could have made such a token.
   */
  private static boolean isSignedByNobody(String algorithm) {
    String upper = algorithm.strip().toUpperCase(Locale.ROOT);
    return upper.isEmpty() || upper.equals("NONE") || upper.startsWith("HS");
  }

  private static JsonNode header(byte[] json) throws InvalidJwsException {
    try {
      return Json.read(json);
    } catch (InvalidJson e) {
      throw new InvalidJwsException("its header is not JSON");
    }
  }

  private static byte[] decode(String part) throws InvalidJwsException {
    try {
      return Base64.getUrlDecoder().decode(part);
    } catch (IllegalArgumentException e) {
      throw new InvalidJwsException("it is not base64url");
    }
  }

  /** Not a token of ours to check; the message says why, and quotes nothing. */
  public static final class InvalidJwsException extends Exception {
    private static final long serialVersionUID = 1;

    private final String why;

    InvalidJwsException(String why) {
      super(why);
      this.why = why;
    }

    /** What is wrong, a clause about "it". */
    public String why() {
      return why;
    }
  }
}
