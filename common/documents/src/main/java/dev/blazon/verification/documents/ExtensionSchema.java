package dev.blazon.verification.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import dev.blazon.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Validates an extension against the JSON schema that is bundled for it (section "Type
 * Validation"). Schemas come from the bundle alone, and refer to nothing but themselves. Each is
 * read when the first badge needs it, so that others pay nothing.
 */
final class ExtensionSchema {
  private static final int MAXIMUM_FAULTS = 5;
  private static final Map<CommunityExtension, ExtensionSchema> READ = new ConcurrentHashMap<>();

  private final CommunityExtension extension;
  private final Schema schema;

  private ExtensionSchema(CommunityExtension extension) {
    this.extension = extension;
    this.schema = Registry.BUNDLE.getSchema(read(extension));
  }

  /** The schema of an extension. */
  static ExtensionSchema of(CommunityExtension extension) {
    return READ.computeIfAbsent(extension, ExtensionSchema::new);
  }

  /** In which respects an extension does not fit: at most {@value #MAXIMUM_FAULTS} sentences. */
  List<String> faults(ExtensionFound value) {
    return ExtensionTerms.of(value.object().json(), extension.context())
        .map(this::faults)
        .orElseGet(() -> List.of("it is not in the terms of its context"));
  }

  private List<String> faults(ObjectNode own) {
    return schema.validate(listed(own)).stream()
        .limit(MAXIMUM_FAULTS)
        .map(ExtensionSchema::sentence)
        .toList();
  }

  /**
   * One value and a list of one are the same in JSON-LD: the schema says which of them it reads.
   */
  private ObjectNode listed(ObjectNode value) {
    schema
        .getSchemaNode()
        .path("properties")
        .properties()
        .forEach(
            p -> {
              JsonNode member = value.path(p.getKey());
              boolean list = p.getValue().path("type").asText().equals("array");
              if (list && !member.isMissingNode() && !member.isArray()) {
                value.set(p.getKey(), JsonNodeFactory.instance.arrayNode().add(member));
              }
            });
    return value;
  }

  private static String sentence(Error error) {
    String place = error.getInstanceLocation().toString();
    String where = place.isEmpty() || place.equals("/") ? "" : place + ": ";
    String text = where + error.getMessage();
    return Quoted.line(text);
  }

  private static JsonNode read(CommunityExtension extension) {
    return Json.read(Contexts.bytes("extensions/" + extension.folder() + "/schema.json"));
  }

  /** In a class of its own, so that the library is not loaded before it is needed. */
  private static final class Registry {
    static final SchemaRegistry BUNDLE =
        SchemaRegistry.withDialects(
            List.of(Dialects.getDraft4(), Dialects.getDraft6()),
            builder ->
                builder
                    .schemaLoader(loader -> loader.block(iri -> true))
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .locale(Locale.ENGLISH)
                            .build()));
  }
}
