package dev.blazon.baking;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blazon.baking.UnreadableImage.Fault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes the bytes of an SVG to text, once and strictly, by byte order mark or XML declaration
 * (XML 1.0, appendix F). The text has no mark and no DOCTYPE, and its declaration says UTF-8, which
 * is how it is written again.
 */
final class SvgText {
  private static final Map<String, Charset> ENCODINGS =
      Map.of(
          "utf-8", UTF_8,
          "us-ascii", US_ASCII,
          "iso-8859-1", ISO_8859_1,
          "windows-1252", Charset.forName("windows-1252"));

  private static final Pattern DECLARATION =
      Pattern.compile(
          "^<\\?xml\\s+version\\s*=\\s*([\"'])(?<version>[\\w.:-]+)\\1"
              + "(?:\\s+encoding\\s*=\\s*([\"'])(?<encoding>[\\w.-]+)\\3)?"
              + "(?:\\s+standalone\\s*=\\s*([\"'])(?:yes|no)\\5)?\\s*\\?>");

  /**
   * Where a declaration that names an encoding must end; it is ASCII, so every one-byte encoding
   * reads it alike.
   */
  private static final int DECLARATION_BYTES = 400;

  private SvgText() {}

  /**
   * Whether the first character that is no white space is {@code <}, in any encoding that is read
   * here.
   */
  static boolean looksLikeXml(byte[] image) {
    Mark mark = Mark.of(image);
    int bytes = Math.min(64, image.length - mark.length());
    String start = new String(image, mark.length(), bytes, mark.charset());
    return start.stripLeading().startsWith("<");
  }

  /**
   * The text, ready to be parsed.
   *
   * @throws UnreadableImage for an unknown encoding, bytes that break it, an XML version other than
   *     1.0, or entities
   */
  static String decode(byte[] image) {
    Mark mark = Mark.of(image);
    Charset charset = mark.length() > 0 ? mark.charset() : declaredCharset(image);
    String text = decode(image, mark.length(), charset);
    boolean declared = text.startsWith("<?xml") && !text.startsWith("<?xml-"); // <?xml-stylesheet
    return SvgDoctype.dropped(declared ? declareUtf8(text, charset) : text);
  }

  private static Charset declaredCharset(byte[] image) {
    String start = new String(image, 0, Math.min(DECLARATION_BYTES, image.length), ISO_8859_1);
    Matcher declaration = DECLARATION.matcher(start);
    String name = declaration.find() ? declaration.group("encoding") : null;
    if (name == null) {
      return UTF_8;
    }
    Charset charset = ENCODINGS.get(name.toLowerCase(Locale.ROOT));
    if (charset == null) {
      throw new UnreadableImage(
          Fault.INVALID_ENCODING,
          "SVG XML declaration",
          "its encoding is not read here; UTF-8, UTF-16 with a byte order mark, US-ASCII,"
              + " ISO-8859-1 and windows-1252 are");
    }
    return charset;
  }

  private static String decode(byte[] image, int from, Charset charset) {
    ByteBuffer bytes = ByteBuffer.wrap(image, from, image.length - from);
    try {
      return charset.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableImage(
          Fault.INVALID_ENCODING,
          "SVG byte " + bytes.position(),
          "these bytes are not " + charset.name());
    }
  }

  private static String declareUtf8(String text, Charset charset) {
    Matcher declaration = DECLARATION.matcher(text);
    if (!declaration.find() || !"1.0".equals(declaration.group("version"))) {
      throw new UnreadableImage(
          Fault.INVALID_XML, "SVG XML declaration", "it is not one of XML 1.0");
    }
    String declared = declaration.group("encoding");
    if (declared == null) {
      return text;
    }
    boolean wide = charset.equals(UTF_16BE) || charset.equals(UTF_16LE);
    if (!declared.equalsIgnoreCase(charset.name())
        && !(wide && declared.equalsIgnoreCase("utf-16"))) {
      throw new UnreadableImage(
          Fault.INVALID_ENCODING,
          "SVG XML declaration",
          "it names another encoding than the first bytes, which are " + charset.name());
    }
    return text.substring(0, declaration.start("encoding"))
        + "UTF-8"
        + text.substring(declaration.end("encoding"));
  }

  /** A byte order mark, and what it says; without one, UTF-8 until a declaration says otherwise. */
  private record Mark(Charset charset, int length) {
    static Mark of(byte[] image) {
      if (starts(image, 0xEF, 0xBB, 0xBF)) {
        return new Mark(UTF_8, 3);
      } else if (starts(image, 0xFE, 0xFF)) {
        return new Mark(UTF_16BE, 2);
      } else if (starts(image, 0xFF, 0xFE)) {
        return new Mark(UTF_16LE, 2);
      }
      return new Mark(UTF_8, 0);
    }

    private static boolean starts(byte[] image, int... bytes) {
      if (image.length < bytes.length) {
        return false;
      }
      for (int i = 0; i < bytes.length; i++) {
        if (Byte.toUnsignedInt(image[i]) != bytes[i]) {
          return false;
        }
      }
      return true;
    }
  }
}
