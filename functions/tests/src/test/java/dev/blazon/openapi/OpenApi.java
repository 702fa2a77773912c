package dev.blazon.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.blazon.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Parses an OpenAPI document, such as {@code openapi.yaml}, and checks answers against it. */
public final class OpenApi {
  /** Of this project; Maven runs the tests of a module in its folder. */
  static final Path OURS = Path.of("..", "..", "openapi.yaml");

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final JsonNode document;
  private final Schemas schemas;
  private final List<Operation> operations;

  private OpenApi(JsonNode document) {
    this.document = document;
    this.schemas = new Schemas(document);
    this.operations = operations(document);
  }

  /** The description of this project, read once for all tests: none changes it. */
  public static OpenApi ours() {
    return Ours.READ;
  }

  /** Holds it from when it is first asked for. */
  private static final class Ours {
    private static final OpenApi READ = load(OURS);
  }

  /** Reads a document in YAML. */
  private static OpenApi load(Path file) {
    try {
      Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
      return new OpenApi(Json.mapper().valueToTree(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Holds an answer against what is promised: the status is one of the operation's, the body has a
   * type that is named for it, and fits its schema, without a member that is not described.
   *
   * @param method of the request, in upper case
   * @param path of the request, without its query
   * @param contentType of the answer; empty where it has none
   * @param body of the answer; what it is, is not looked at where it is an image or a page
   */
  public void assertValid(String method, String path, int status, String contentType, String body) {
    String answer = "%s %s answered %d %s: ".formatted(method, path, status, contentType);
    Operation operation =
        operations().stream()
            .filter(described -> described.takes(method, path))
            .findFirst()
            .orElseGet(() -> fail(answer + "there is no such operation"));
    JsonPointer response = at(operation.pointer(), "responses", String.valueOf(status));
    if (resolve(response).isMissingNode()) {
      fail(answer + "the status is not described");
    }
    JsonPointer content = at(follow(response), "content");
    if (resolve(content).isMissingNode()) {
      assertEquals("", body, answer + "no body is described");
      return;
    }
    String mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    JsonNode described = document.at(at(content, mediaType));
    if (described.isMissingNode()) {
      fail(answer + "the media type is not described");
    }
    if (described.has("schema")) {
      JsonNode value = mediaType.endsWith("json") ? Json.read(body) : TextNode.valueOf(body);
      List<String> faults = schemas.faults(at(content, mediaType, "schema"), value);
      assertEquals(List.of(), faults, () -> answer + body);
    }
  }

  /** All operations of the description, with their paths and methods. */
  public List<Operation> operations() {
    return operations;
  }

  private static List<Operation> operations(JsonNode document) {
    List<Operation> operations = new ArrayList<>();
    document
        .required("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        field -> {
                          if (METHODS.contains(field.getKey())) {
                            operations.add(
                                new Operation(
                                    field.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    at(JsonPointer.empty(), "paths", path.getKey(), field.getKey()),
                                    field.getValue()));
                          }
                        }));
    return List.copyOf(operations);
  }

  /**
   * The names of the parameters of an operation.
   *
   * @param in {@code path}, {@code query} or {@code header}
   */
  Set<String> parameters(Operation operation, String in) {
    Set<String> names = new TreeSet<>();
    for (JsonPointer place : List.of(operation.pointer().head(), operation.pointer())) {
      JsonPointer list = at(place, "parameters");
      for (int i = 0; i < document.at(list).size(); i++) {
        JsonNode parameter = resolve(list.appendIndex(i));
        if (parameter.required("in").asText().equals(in)) {
          names.add(parameter.required("name").asText());
        }
      }
    }
    return names;
  }

  /** The paths that are not under {@code /v1}. */
  public Set<String> publicPaths() {
    return operations().stream()
        .map(Operation::path)
        .filter(path -> !path.startsWith("/v1/"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The names of the parameters of the query that a path takes, whatever the method. */
  public Set<String> queryOf(String path) {
    return operations().stream()
        .filter(operation -> operation.path().equals(path))
        .flatMap(operation -> parameters(operation, "query").stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The types of the problems that an operation answers with a status. */
  Set<String> problems(Operation operation, String status) {
    JsonNode type =
        resolve(at(operation.pointer(), "responses", status))
            .at("/content/application~1problem+json/schema/properties/type");
    Set<String> types = new TreeSet<>();
    type.path("enum").forEach(one -> types.add(one.asText()));
    if (type.has("const")) {
      types.add(type.path("const").asText());
    }
    return types;
  }

  JsonNode document() {
    return document;
  }

  Schemas schemas() {
    return schemas;
  }

  /**
   * What stands at a place; where that is a reference, what it leads to. Missing where there is
   * nothing.
   */
  JsonNode resolve(JsonPointer pointer) {
    return document.at(follow(pointer));
  }

  private JsonPointer follow(JsonPointer pointer) {
    JsonNode reference = document.at(pointer).path("$ref");
    return reference.isTextual() ? target(reference.textValue()) : pointer;
  }

  /** Where a reference leads: ours all stay in the document. */
  static JsonPointer target(String reference) {
    return JsonPointer.compile(reference.substring(1));
  }

  static JsonPointer at(JsonPointer pointer, String... names) {
    JsonPointer place = pointer;
    for (String name : names) {
      place = place.appendProperty(name);
    }
    return place;
  }
}
