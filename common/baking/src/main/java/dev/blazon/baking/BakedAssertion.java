package dev.blazon.baking;

import java.util.regex.Pattern;

/**
 * The Assertion to bake into an image: a hosted one, as its JSON and URL, or a signed one, as a
 * JWS.
 */
public sealed interface BakedAssertion {

  /**
   * A hosted Assertion, as JSON, with the URL under which its host has it. PNG carries the JSON;
   * SVG the URL in {@code verify} and the JSON as content.
   *
   * @param url the http(s) URL where the Assertion is hosted
   * @param json the Assertion's JSON. The few characters that XML or UTF-8 cannot carry, and the
   *     {@code >} of a {@code ]]>}, are brought to JSON's own escapes here (they stand in strings
   *     alone), so that PNG and SVG carry one text and the SVG needs one CDATA section: the
   *     reference bakery reads only the last of several
   */
  record HostedJson(String url, String json) implements BakedAssertion {
    private static final Pattern URL = Pattern.compile("https?://[\\x21-\\x7E&&[^<>\"]]+");

    /** Whether a text can stand as a hosted Assertion's URL: http(s), in printable ASCII. */
    public static boolean isUrl(String text) {
      return URL.matcher(text).matches();
    }

    /**
     * @throws IllegalArgumentException if the URL is no http(s) URL in printable ASCII
     */
    public HostedJson {
      if (!isUrl(url)) {
        throw new IllegalArgumentException("not an http(s) URL in printable ASCII: " + url);
      }
      json = escapeForXml(json);
    }
  }

  /**
   * A signed Assertion, as a JWS.
   *
   * @param compact the JWS in compact form, baked as it stands
   */
  record Jws(String compact) implements BakedAssertion {
    private static final Pattern COMPACT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    /** Whether a text has the form of one: three parts of base64url, none of them empty. */
    public static boolean isForm(String text) {
      return COMPACT.matcher(text).matches();
    }

    /**
     * @throws IllegalArgumentException if this is not three base64url parts
     */
    public Jws {
      if (!isForm(compact)) {
        throw new IllegalArgumentException("not a JWS in compact form");
      }
    }
  }

  private static String escapeForXml(String json) {
    StringBuilder escaped = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); ) {
      int c = json.codePointAt(i);
      boolean closesCdata = c == '>' && i >= 2 && json.startsWith("]]", i - 2);
      if (closesCdata || !isXmlCharacter(c)) {
        escaped.append("\\u%04x".formatted(c));
      } else {
        escaped.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return escaped.toString();
  }

  /** XML 1.0, section 2.2. An unpaired surrogate is no character, so it falls out here. */
  private static boolean isXmlCharacter(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
