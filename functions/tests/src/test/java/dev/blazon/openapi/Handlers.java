package dev.blazon.openapi;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.blazon.functions.local.LocalFunctions;
import dev.blazon.http.HttpFunction;
import dev.blazon.http.Route;
import dev.blazon.platform.local.Platform;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the functions that answer HTTP requests on the class path, so that tests forget none, and
 * their routes.
 */
final class Handlers {
  /** All class files are read for it, so that it is made once. */
  private static final List<Class<? extends HttpFunction>> TYPES = find();

  private Handlers() {}

  /** Every route of every function, by its key. */
  static Map<String, Route> routes() {
    return types().stream()
        .map(type -> make(type, AnyPlatform.create()))
        .flatMap(handler -> handler.routes().stream())
        .collect(Collectors.toMap(Route::key, Function.identity()));
  }

  /** The classes of all Lambda functions that answer HTTP requests. */
  static List<Class<? extends HttpFunction>> types() {
    return TYPES;
  }

  private static List<Class<? extends HttpFunction>> find() {
    return new ClassFileImporter()
        .importPackages("dev.blazon.functions").stream()
            .filter(type -> type.isAssignableTo(HttpFunction.class))
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .<Class<? extends HttpFunction>>map(
                type -> type.reflect().asSubclass(HttpFunction.class))
            .toList();
  }

  /** A function on a platform. */
  static HttpFunction make(Class<? extends HttpFunction> type, Platform platform) {
    return type.cast(LocalFunctions.make(type.getName(), platform));
  }
}
