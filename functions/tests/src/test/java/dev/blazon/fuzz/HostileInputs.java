package dev.blazon.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Generates hostile inputs that are too large to be kept as files, each named by what it does. */
public final class HostileInputs {
  private static final int MEGABYTE = 1024 * 1024;

  private HostileInputs() {}

  /** PNGs, by what they do. */
  public static Map<String, byte[]> pngs() {
    byte[] gigabytes = deflatedGigabytes(3);
    byte[] text = concat("openbadges\0\0".getBytes(US_ASCII), gigabytes);
    byte[] compressedItxt = concat("openbadges\0\1\0\0\0".getBytes(US_ASCII), gigabytes);
    return Map.of(
        "pixels that unpack to three gigabytes",
        png(chunk("IDAT", gigabytes)),
        "an Assertion in zTXt that unpacks to three gigabytes",
        png(chunk("zTXt", text), chunk("IDAT", new byte[9])),
        "an Assertion in iTXt that unpacks to three gigabytes",
        png(chunk("iTXt", compressedItxt), chunk("IDAT", new byte[9])),
        "a hundred thousand chunks",
        png(repeated(chunk("tEXt", new byte[0]), 100_000), chunk("IDAT", new byte[9])),
        "four megabytes of one chunk",
        png(chunk("IDAT", new byte[4 * MEGABYTE - 100])),
        "more than is read",
        png(chunk("IDAT", new byte[5 * MEGABYTE])));
  }

  /** SVGs, by what they do. */
  public static Map<String, byte[]> svgs() {
    String root =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:x=\"http://www.w3.org/1999/xlink\">";
    return Map.ofEntries(
        entry("elements nested a hundred thousand deep", root + "<g>".repeat(100_000)),
        entry("a hundred thousand elements", root + "<g/>".repeat(100_000) + "</svg>"),
        entry("forty thousand elements", root + "<g/>".repeat(40_000) + "</svg>"),
        entry(
            "a hundred thousand attributes",
            root + "<g" + numbered(" a%d=\"\"", 100_000) + "/></svg>"),
        entry(
            "a hundred thousand namespaces",
            root + "<g" + numbered(" xmlns:n%d=\"u:%<d\"", 100_000) + "/></svg>"),
        entry(
            "forty thousand elements within a thousand namespaces",
            root.replace(">", numbered(" xmlns:n%d=\"u:%<d\"", 998) + ">")
                + "<x:g/>".repeat(40_000)
                + "</svg>"),
        entry(
            "namespaces of every element on the way down",
            root
                + ("<g" + numbered(" xmlns:n%d=\"u:%<d\"", 250) + ">").repeat(190)
                + "<x:g/>".repeat(20_000)
                + "</g>".repeat(190)
                + "</svg>"),
        entry("four megabytes of brackets", root + "]]>".repeat(MEGABYTE)),
        entry("four megabytes of less-than signs", "<".repeat(4 * MEGABYTE)),
        entry("four megabytes of ampersands", root + "&".repeat(4 * MEGABYTE - 200)),
        entry("a declaration of blanks", "<?xml version=\"1.0\"" + " ".repeat(3 * MEGABYTE)),
        entry(
            "a style of comments that do not end",
            root + "<style>" + "/*".repeat(MEGABYTE) + "</style></svg>"),
        entry(
            "a style of one word", root + "<style>" + "a".repeat(3 * MEGABYTE) + "</style></svg>"),
        entry(
            "a style of at-rules",
            root + "<style>" + "@media".repeat(MEGABYTE / 2) + "</style></svg>"),
        entry(
            "a style of escapes",
            root + "<g style=\"" + "\\75 ".repeat(MEGABYTE - 100) + "\"/></svg>"),
        entry(
            "uses that double",
            root
                + numbered(
                    "<g id=\"a%d\"><use x:href=\"#b%<d\"/><use x:href=\"#b%<d\"/></g>", 15_000)
                + "</svg>"));
  }

  private static Map.Entry<String, byte[]> entry(String name, String text) {
    return Map.entry(name, text(text));
  }

  /** JWS, each with what may follow it, by what they do. */
  public static Map<String, byte[]> tokens() {
    String header = "eyJhbGciOiJSUzI1NiJ9";
    return Map.of(
        "a million dots",
        text(".".repeat(MEGABYTE)),
        "a megabyte of header",
        text("e".repeat(MEGABYTE) + ".e30.c2ln"),
        "a quarter of a megabyte of payload",
        text(header + "." + "A".repeat(256 * 1024 - 40) + ".c2ln"),
        "a key of a megabyte",
        text(
            header
                + ".e30.c2ln\n-----BEGIN PUBLIC KEY-----\n"
                + "MIIB".repeat(MEGABYTE / 4)
                + "\n-----END PUBLIC KEY-----\n"),
        "a key that begins and begins",
        text(header + ".e30.c2ln\n" + "-----BEGIN PUBLIC KEY-----\n".repeat(20_000)),
        "a key of blanks",
        text(header + ".e30.c2ln\n" + " ".repeat(MEGABYTE)));
  }

  /** Documents, by what they do. */
  public static Map<String, byte[]> documents() {
    return Map.of(
        "arrays nested a hundred thousand deep",
        text("[".repeat(100_000)),
        "objects nested a hundred thousand deep",
        text("{\"a\":".repeat(100_000)),
        "objects nested thirty deep, of ten values each",
        text("{\"a\":[".repeat(15) + "1" + "]}".repeat(15)),
        "a number of a hundred thousand digits",
        text("{\"a\":" + "9".repeat(100_000) + "}"),
        "a number with a huge exponent",
        text(badge("\"revoked\": 1e999999999")),
        "a string of a megabyte",
        text(badge("\"narrative\": \"" + "a".repeat(MEGABYTE) + "\"")),
        "nineteen thousand names",
        text(badge(numbered("\"x:%d\": 1,", 19_000) + "\"x\": 1")),
        "a hundred thousand values",
        text(badge("\"tags\": [" + "1,".repeat(100_000) + "1]")),
        "nineteen thousand values",
        text(badge("\"related\": [" + numbered("\"u:%d\",", 19_000) + "\"u:a\"]")),
        "terms that are defined by one another",
        text(
            "{\"@context\": [\"https://w3id.org/openbadges/v2\", {"
                + numbered("\"t%d\": \"t%<d:t\",", 255)
                + "\"u\": \"u:u\"}], \"type\": \"Assertion\"}"));
  }

  static Map<String, byte[]> answers() {
    String ok = "https://example.org/\nHTTP/1.1 200 OK\r\n";
    return Map.of(
        "a body of gzip that unpacks to half a gigabyte",
        concat((ok + "Content-Encoding: gzip\r\n\r\n").getBytes(ISO_8859_1), gzippedMegabytes(500)),
        "a hundred thousand headers",
        text(ok + "A: b\r\n".repeat(100_000) + "\r\n"),
        "a header of a megabyte",
        text(ok + "A: " + "b".repeat(MEGABYTE) + "\r\n\r\n"),
        "a megabyte without a line",
        text("https://example.org/\n" + "H".repeat(MEGABYTE)),
        "a chunk that is longer than memory",
        text(ok + "Transfer-Encoding: chunked\r\n\r\n7fffffffffffffff\r\n{}"),
        "an address of a megabyte",
        text("https://" + "a".repeat(MEGABYTE)),
        "an address of brackets",
        text("https://" + "[".repeat(100_000)));
  }

  private static String badge(String members) {
    return """
    {"@context": "https://w3id.org/openbadges/v2", "type": "Assertion",
     "id": "https://badges.example.org/assertions/1", %s}
    """
        .formatted(members);
  }

  private static String numbered(String format, int times) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < times; i++) {
      text.append(format.formatted(i));
    }
    return text.toString();
  }

  private static byte[] text(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] png(byte[]... chunks) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    png.writeBytes(chunk("IHDR", new byte[] {0, 0, 16, 0, 0, 0, 16, 0, 8, 0, 0, 0, 0}));
    for (byte[] chunk : chunks) {
      png.writeBytes(chunk);
    }
    png.writeBytes(chunk("IEND", new byte[0]));
    return png.toByteArray();
  }

  private static byte[] chunk(String type, byte[] data) {
    byte[] typed = concat(type.getBytes(US_ASCII), data);
    CRC32 crc = new CRC32();
    crc.update(typed);
    return ByteBuffer.allocate(12 + data.length)
        .putInt(data.length)
        .put(typed)
        .putInt((int) crc.getValue())
        .array();
  }

  private static byte[] repeated(byte[] bytes, int times) {
    ByteBuffer all = ByteBuffer.allocate(bytes.length * times);
    for (int i = 0; i < times; i++) {
      all.put(bytes);
    }
    return all.array();
  }

  private static byte[] concat(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }

  /**
   * A zlib stream of zeros. A megabyte of them, flushed, is a piece that can be repeated: so the
   * gigabytes need not be deflated one by one.
   */
  private static byte[] deflatedGigabytes(int gigabytes) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    deflater.setInput(new byte[MEGABYTE]);
    byte[] buffer = new byte[MEGABYTE];
    int first = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    stream.write(buffer, 0, first);
    deflater.setInput(new byte[MEGABYTE]);
    int piece = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
    for (int i = 1; i < gigabytes * 1024; i++) {
      stream.write(buffer, 0, piece);
    }
    deflater.end();
    return stream.toByteArray();
  }

  private static byte[] gzippedMegabytes(int megabytes) {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(stream)) {
      for (int i = 0; i < megabytes; i++) {
        gzip.write(new byte[MEGABYTE]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stream.toByteArray();
  }
}
