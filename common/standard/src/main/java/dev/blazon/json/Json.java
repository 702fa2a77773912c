package dev.blazon.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads and writes JSON, with the one mapper of the project.
 *
 * <p>Reading is strict (RFC 8259 leaves these open, and each has been a way in): a duplicate
 * member, anything after the document, nesting deeper than {@value #MAXIMUM_DEPTH} and strings
 * longer than {@value #MAXIMUM_STRING} are refused.
 */
public final class Json {
  /** How deep arrays and objects may nest. */
  public static final int MAXIMUM_DEPTH = 32;

  /** The longest string read, in UTF-16 code units. */
  public static final int MAXIMUM_STRING = 524_288;

  /** The longest string that may be an image: 4 MB in base 64. */
  public static final int MAXIMUM_IMAGE_STRING = 5_592_408;

  private static final ObjectMapper MAPPER = strict(MAXIMUM_STRING);

  private static final ObjectMapper WITH_IMAGES = strict(MAXIMUM_IMAGE_STRING);

  private static final ObjectMapper EVENTS = new ObjectMapper();

  private Json() {}

  /** The mapper itself, for building nodes. It is never reconfigured. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  /**
   * Reads one JSON document.
   *
   * @param utf8 the text, in UTF-8
   * @throws InvalidJson where it is not one JSON document, or not within the bounds
   */
  public static JsonNode read(byte[] utf8) {
    return read(MAPPER, utf8);
  }

  /**
   * As {@link #read(byte[])}, with strings of up to {@value #MAXIMUM_IMAGE_STRING}: images stand in
   * them.
   */
  public static JsonNode readWithImages(byte[] utf8) {
    return read(WITH_IMAGES, utf8);
  }

  private static JsonNode read(ObjectMapper mapper, byte[] utf8) {
    try {
      JsonNode node = mapper.readTree(utf8);
      if (node.isMissingNode()) {
        throw new InvalidJson("there is no JSON document, the text is empty", 1, 1);
      }
      return node;
    } catch (JsonProcessingException e) {
      throw invalid(e);
    } catch (IOException e) {
      // Jackson reports malformed UTF-8 as a plain IOException: nothing else can go wrong in
      // memory.
      throw new InvalidJson("the text is not UTF-8", 1, 1);
    }
  }

  /**
   * Reads an event that AWS sends. Unlike {@link #read(byte[])} it takes strings of up to 20
   * million characters: a body stands in one.
   *
   * @throws InvalidJson where it is not JSON
   */
  public static JsonNode readEvent(InputStream event) {
    try {
      return EVENTS.readTree(event);
    } catch (JsonProcessingException e) {
      throw invalid(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the tokens of a document, each once. */
  @FunctionalInterface
  public interface TokenReader {
    /**
     * Reads all tokens up to the end of the first value.
     *
     * @throws IOException where the text is not JSON
     */
    void read(JsonParser parser) throws IOException;
  }

  /**
   * Reads one JSON document as a stream, as strictly as {@link #read(byte[])}.
   *
   * @param utf8 the text, in UTF-8
   * @throws InvalidJson where it is not one JSON document, or not within the bounds
   */
  public static void stream(byte[] utf8, TokenReader reader) {
    try (JsonParser parser = MAPPER.createParser(utf8)) {
      reader.read(parser);
      if (parser.nextToken() != null) {
        JsonLocation at = parser.currentTokenLocation();
        throw new InvalidJson("something follows the document", at.getLineNr(), at.getColumnNr());
      }
    } catch (JsonProcessingException e) {
      throw invalid(e);
    } catch (IOException e) {
      throw new InvalidJson("the text is not UTF-8", 1, 1);
    }
  }

  /**
   * Where a value ends that begins in a text which was read.
   *
   * @param start the place of its first byte, or of white space before it
   * @return the place after its last byte
   */
  public static int endOfValue(byte[] utf8, int start) {
    try (JsonParser parser = MAPPER.getFactory().createParser(utf8, start, utf8.length - start)) {
      parser.nextToken();
      parser.skipChildren();
      parser.finishToken();
      return start + Math.toIntExact(parser.currentLocation().getByteOffset());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@link #read(byte[])}, of a text. */
  public static JsonNode read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a document that this project wrote, into a record.
   *
   * @throws UncheckedIOException where it does not fit: what is stored is broken
   */
  public static <T> T readStored(String text, Class<T> type) {
    try {
      return MAPPER.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a stored " + type.getSimpleName() + " cannot be read", e);
    }
  }

  /** Writes a value on one line, without the {@link Secret}s in it. */
  public static String write(Object value) {
    return write(MAPPER.writer(), value);
  }

  /**
   * Writes a value as {@link #write(Object)} does, with the {@link Secret}s in it: for who asked
   * for them, and never for what is kept.
   */
  public static String writeWithSecrets(Object value) {
    return write(MAPPER.writer().withAttribute(Secret.Writer.SHOWN, true), value);
  }

  private static String write(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectMapper strict(int maximumString) {
    return JsonMapper.builder(
            JsonFactory.builder()
                // Strangers choose names by the thousand, and the JVM would keep each one.
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(
                    StreamReadConstraints.builder()
                        .maxNestingDepth(MAXIMUM_DEPTH)
                        .maxStringLength(maximumString)
                        .build())
                .build())
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
        .withConfigOverride(
            Secret.class,
            secrets ->
                secrets.setIncludeAsProperty(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, null)))
        .build();
  }

  private static InvalidJson invalid(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null
        ? new InvalidJson(e.getOriginalMessage(), 1, 1)
        : new InvalidJson(e.getOriginalMessage(), at.getLineNr(), at.getColumnNr());
  }
}
