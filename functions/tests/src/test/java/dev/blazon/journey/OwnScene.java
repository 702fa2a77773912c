package dev.blazon.journey;

import dev.blazon.platform.Site;
import dev.blazon.store.TestClock;
import dev.blazon.tiers.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * JUnit extension: gives the constructor of a test class a {@link Scene} of its own, which ends
 * with the object: behind each test, or behind all of them where one object runs them all ({@code
 * PER_CLASS}). Its clock is the {@link TestClock} that the constructor asks for too, or else the
 * system's.
 */
public final class OwnScene implements ParameterResolver {
  private static final Namespace OWN = Namespace.create(OwnScene.class);

  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Scene.class || type == TestClock.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestClock.class
        ? clock(context)
        : context
            .getStore(OWN)
            .getOrComputeIfAbsent(
                Played.class,
                key -> Played.by(asksForClock(parameter) ? clock(context) : Site.systemTime()),
                Played.class)
            .scene();
  }

  private static TestClock clock(ExtensionContext context) {
    return context
        .getStore(OWN)
        .getOrComputeIfAbsent(TestClock.class, key -> new TestClock(), TestClock.class);
  }

  private static boolean asksForClock(ParameterContext parameter) {
    return Arrays.asList(parameter.getDeclaringExecutable().getParameterTypes())
        .contains(TestClock.class);
  }

  /** A scene and the folder that it is played in, which goes with it. */
  private record Played(Scene scene, Path data) implements AutoCloseable {
    static Played by(InstantSource time) {
      try {
        Path data = Files.createTempDirectory("scene");
        return new Played(new Scene(data, time), data);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      scene.close();
      Folders.delete(data);
    }
  }
}
