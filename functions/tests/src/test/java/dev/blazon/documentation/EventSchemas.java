package dev.blazon.documentation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import dev.blazon.json.Json;
import dev.blazon.tiers.Machine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The JSON Schemas of events in {@code docs/events}, by the {@code detail-type} that they are of.
 */
public final class EventSchemas {
  private static final Path FOLDER = Machine.project().resolve("docs/events");
  private static final String ENDING = ".schema.json";

  private final Map<String, JsonNode> schemas = new TreeMap<>();
  private final SchemaRegistry registry =
      SchemaRegistry.withDialect(
          Dialects.getDraft202012(),
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  /** Reads them all. */
  public EventSchemas() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(path -> path.toString().endsWith(ENDING)).toList()) {
        schemas.put(file.getFileName().toString(), Json.read(Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of the file for a {@code detail-type}. */
  static String file(String detailType) {
    return detailType.toLowerCase(Locale.ROOT).replace(' ', '-') + ENDING;
  }

  /** All of them, by the names of their files. */
  Map<String, JsonNode> all() {
    return schemas;
  }

  /** Whether there is one of this {@code detail-type}. */
  public boolean has(String detailType) {
    return schemas.containsKey(file(detailType));
  }

  /** What is wrong with the detail of an event. */
  public List<String> faults(String detailType, JsonNode detail) {
    JsonNode node = schemas.get(file(detailType));
    if (node == null) {
      return List.of("no schema of " + detailType);
    }
    Schema schema = registry.getSchema(node);
    return schema.validate(detail).stream().map(fault -> detailType + ": " + fault).toList();
  }
}
