package dev.blazon.functions.local.template;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Parses {@code template.yaml} and finds its resources, for the local server and for tests.
 * CloudFormation's short functions ({@code !Ref x}) are read as what they are given.
 */
public final class Template {
  private final Map<?, ?> resources;

  private Template(Map<?, ?> resources) {
    this.resources = resources;
  }

  /** Reads {@code template.yaml}, or another template of CloudFormation. */
  public static Template read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      Map<?, ?> document = new Yaml(new ShortFunctions()).load(reader);
      return new Template(map(document.get("Resources")));
    }
  }

  /** A resource of the template. */
  public record Resource(String id, Map<?, ?> properties) {
    /** The text at a path of names; empty where there is none. */
    public Optional<String> text(String... path) {
      return Optional.ofNullable(at(path)).map(String::valueOf);
    }

    /** The mapping at a path of names; empty where there is none. */
    public Map<?, ?> mapping(String... path) {
      return map(at(path));
    }

    /** The elements of a list at a path of names; none where there is no list. */
    public List<?> list(String... path) {
      return at(path) instanceof List<?> list ? list : List.of();
    }

    private @Nullable Object at(String... path) {
      Object value = properties;
      for (String name : path) {
        value = map(value).get(name);
      }
      return value;
    }
  }

  /** The resources of a type, such as {@code AWS::ApiGatewayV2::Route}. */
  public Stream<Resource> resources(String type) {
    return resources.entrySet().stream()
        .filter(entry -> type.equals(map(entry.getValue()).get("Type")))
        .map(
            entry ->
                new Resource(
                    String.valueOf(entry.getKey()), map(map(entry.getValue()).get("Properties"))));
  }

  /** The one resource with this id. */
  public Resource resource(String id) {
    return new Resource(id, map(map(resources.get(id)).get("Properties")));
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static final class ShortFunctions extends SafeConstructor {
    ShortFunctions() {
      super(new LoaderOptions());
      yamlMultiConstructors.put(
          "!",
          new AbstractConstruct() {
            @Override
            public Object construct(Node node) {
              return switch (node) {
                case ScalarNode scalar -> scalar.getValue();
                case SequenceNode sequence -> constructSequence(sequence);
                case MappingNode mapping -> constructMapping(mapping);
                default -> throw new IllegalArgumentException("cannot read " + node);
              };
            }
          });
    }
  }
}
