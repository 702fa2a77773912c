package dev.blazon.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Reads the events that AWS sends, and writes what functions answer them, as streams of tokens. It
 * does not touch {@link Json}, whose mapper is the greater part of Jackson: a request that needs no
 * more than this starts faster.
 */
public final class EventJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private EventJson() {}

  /**
   * Reads an event. Unlike {@link Json#read(byte[])} it takes strings of up to 20 million
   * characters: a body stands in one.
   *
   * @param reader takes all tokens up to the end of the first value
   * @throws InvalidJson where it is not JSON
   */
  public static void read(InputStream event, Json.TokenReader reader) {
    try (JsonParser parser = FACTORY.createParser(event)) {
      reader.read(parser);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw at == null
          ? new InvalidJson(e.getOriginalMessage(), 1, 1)
          : new InvalidJson(e.getOriginalMessage(), at.getLineNr(), at.getColumnNr());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the tokens of an answer. */
  @FunctionalInterface
  public interface TokenWriter {
    /**
     * Writes all of them.
     *
     * @throws IOException never: it is written in memory
     */
    void write(JsonGenerator json) throws IOException;
  }

  /**
   * Writes an answer.
   *
   * @param size how many bytes it will have, roughly
   */
  public static byte[] write(int size, TokenWriter writer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(size);
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      writer.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
