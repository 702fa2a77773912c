package dev.blazon.json;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns IRIs (RFC 3987), which may be in any script, into the URIs that go over the wire for them,
 * and compares them: UTF-8, percent-encoded (section 3.1), and the host's name in Punycode (RFC
 * 3490, section 4.1).
 */
public final class Iris {
  private static final Pattern WITH_AUTHORITY =
      Pattern.compile("((?:[A-Za-z][A-Za-z0-9+.-]*:)?//)([^/?#]*)(.*)", Pattern.DOTALL);
  private static final Pattern URN_UUID = Pattern.compile("(?i)urn:uuid:[0-9a-f-]+");

  /**
   * Characters that IDNA 2003 maps to others, or drops, and IDNA 2008 keeps: one name would lead to
   * two hosts, and browsers would take the other (RFC 5894, section 7.2).
   */
  private static final Pattern OF_TWO_MEANINGS = Pattern.compile("[\u00df\u03c2\u200c\u200d]");

  private static final Pattern ENCODED = Pattern.compile("%[0-9A-Fa-f]{2}");
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** RFC 1035, section 2.3.4, and a port; Punycode takes time with the square of the length. */
  private static final int LONGEST_AUTHORITY = 253 + 6;

  private static final int LONGEST_LINK = 2_048;

  private Iris() {}

  /**
   * The URI of an IRI, in ASCII.
   *
   * @return empty where it is no IRI, or where its host is no name that can be looked up
   */
  public static Optional<URI> uri(String iri) {
    Matcher parts = WITH_AUTHORITY.matcher(iri);
    try {
      return Optional.of(
          new URI(
              parts.matches()
                  ? parts.group(1) + authority(parts.group(2)) + encoded(parts.group(3))
                  : encoded(iri)));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * A link against the URL of what it stands in (RFC 3986, section 5).
   *
   * @return empty where either is longer than 2,048 characters, which no good link is: {@link
   *     URI#resolve} takes time with the square of the path's length
   */
  public static Optional<URI> resolved(URI base, URI link) {
    String text = link.toString();
    if (base.toString().length() > LONGEST_LINK || text.length() > LONGEST_LINK) {
      return Optional.empty();
    }
    if (text.startsWith("?")) {
      // URI.resolve drops the last segment of the path (RFC 2396, where RFC 3986 keeps it).
      return uri(base.toString().split("[?#]", 2)[0] + text);
    }
    // Nor does URI.resolve put a slash between a host and what is relative to it.
    boolean bare = base.getRawAuthority() != null && base.getRawPath().isEmpty();
    return Optional.of((bare ? base.resolve("/") : base).resolve(link));
  }

  /** The same IRI with its host in Punycode, so that no letter passes for another's. */
  public static String withPlainHost(String iri) {
    Matcher parts = WITH_AUTHORITY.matcher(iri);
    if (isAscii(iri) || !parts.matches()) {
      return iri;
    }
    try {
      return parts.group(1) + authority(parts.group(2)) + parts.group(3);
    } catch (IllegalArgumentException e) {
      return parts.group(1) + encoded(parts.group(2)) + parts.group(3);
    }
  }

  /** Whether two IRIs are the same, as {@link #key} has it. */
  public static boolean same(String one, String other) {
    return one.equals(other) || key(one).equals(key(other));
  }

  /**
   * A text that all spellings of an IRI have in common: its URI, without regard to the letter case
   * of scheme, host and percent-encoding (RFC 3986, section 6.2.2), and of a UUID (RFC 4122,
   * section 3: "case insensitive on input"). What is no absolute IRI is its own.
   */
  public static String key(String iri) {
    return URN_UUID.matcher(iri).matches()
        ? iri.toLowerCase(Locale.ROOT)
        : uri(iri).filter(URI::isAbsolute).map(Iris::key).orElse(iri);
  }

  private static String key(URI uri) {
    String start = uri.getScheme() + ":";
    if (uri.getRawAuthority() != null) {
      start += "//" + uri.getRawAuthority();
    }
    String rest = uri.toString().substring(start.length());
    return start.toLowerCase(Locale.ROOT)
        + ENCODED.matcher(rest).replaceAll(octet -> octet.group().toUpperCase(Locale.ROOT));
  }

  /** Whether it is an http or https IRI, by its scheme alone. */
  public static boolean isHttp(String iri) {
    return iri.regionMatches(true, 0, "http://", 0, 7)
        || iri.regionMatches(true, 0, "https://", 0, 8);
  }

  /**
   * Whether a host name has a letter that browsers and mail programs read in two ways: ß, final
   * sigma, and the joiners. In Punycode it says which is meant.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc5894#section-7.2">RFC 5894, section 7.2</a>
   */
  private static boolean meansTwoHosts(String host) {
    return OF_TWO_MEANINGS.matcher(host).find();
  }

  /** Whether the domain of an e-mail address is such a name: it would be two people's. */
  public static boolean meansTwoPeople(String email) {
    return meansTwoHosts(email.substring(email.lastIndexOf('@') + 1));
  }

  /** A host name in ASCII: itself, or its Punycode. */
  private static String authority(String authority) {
    if (isAscii(authority)) {
      return authority;
    }
    if (authority.length() > LONGEST_AUTHORITY) {
      throw new IllegalArgumentException("longer than any name");
    }
    if (meansTwoHosts(authority)) {
      throw new IllegalArgumentException("a name that means two hosts");
    }
    int port = authority.lastIndexOf(':');
    String host = port < 0 ? authority : authority.substring(0, port);
    String ascii = IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    return port < 0 ? ascii : ascii + authority.substring(port);
  }

  private static String encoded(String text) {
    if (isAscii(text)) {
      return text;
    }
    StringBuilder encoded = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      if (octet >= 0) {
        encoded.append((char) octet);
      } else {
        encoded.append('%').append(HEX.toHexDigits(octet));
      }
    }
    return encoded.toString();
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }
}
