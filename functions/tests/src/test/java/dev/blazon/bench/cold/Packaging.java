package dev.blazon.bench.cold;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A way in which the build packages a function for Lambda, and how Lambda starts it. */
enum Packaging {
  /** Jars, for the Java that Lambda manages. */
  MANAGED("managed") {
    @Override
    Optional<Launch> launch(Deployed function, Layout layout) {
      Path folder = function.module().resolve("target/lambda");
      return existing(folder.resolve("lib"))
          .map(
              lib ->
                  new Launch(
                      layout.java(layout.interfaceClient(), INTERFACE_CLIENT, function.handler()),
                      folder,
                      Map.of(),
                      folder));
    }
  },

  /**
   * The same where SnapStart's snapshot has been made: the handler was made, and the reads before
   * the snapshot were done, before the first event is asked for. The restoring itself is not here.
   */
  PRIMED("managed, after the snapshot's priming") {
    @Override
    Optional<Launch> launch(Deployed function, Layout layout) {
      Path folder = function.module().resolve("target/lambda");
      return existing(folder.resolve("lib"))
          .map(
              lib ->
                  new Launch(
                      layout.java(
                          layout.interfaceClient(),
                          INTERFACE_CLIENT,
                          PrimedHandler.class.getName()),
                      layout.withPrimedHandler(function),
                      Map.of(PrimedHandler.HANDLER, function.handler()),
                      folder));
    }
  },

  /** A runtime of our own with all that it needs, started by its {@code bootstrap}. */
  FAST("fast") {
    @Override
    Optional<Launch> launch(Deployed function, Layout layout) {
      Path folder = function.module().resolve("target/fast");
      return existing(folder.resolve("bootstrap"))
          .map(bootstrap -> new Launch(List.of(bootstrap.toString()), folder, Map.of(), folder));
    }
  };

  private static final String INTERFACE_CLIENT =
      "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  private final String words;

  Packaging(String words) {
    this.words = words;
  }

  /**
   * How a function is started.
   *
   * @param command the program and its arguments
   * @param root the folder that stands for {@code /var/task}
   * @param environment variables that belong to the packaging
   * @param folder what would be deployed
   */
  record Launch(List<String> command, Path root, Map<String, String> environment, Path folder) {}

  /** What the table calls it. */
  String words() {
    return words;
  }

  /** How a function is started; empty where the build has not packaged it so. */
  abstract Optional<Launch> launch(Deployed function, Layout layout);

  /** How the constant handler is started on the interface client alone. */
  static Launch floor(Layout layout) {
    return new Launch(
        layout.java(layout.interfaceClient(), INTERFACE_CLIENT, ConstantHandler.class.getName()),
        layout.floor(),
        Map.of(),
        layout.floor());
  }

  private static Optional<Path> existing(Path path) {
    return Optional.of(path).filter(Files::exists);
  }
}
