package dev.blazon.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import java.util.List;
import java.util.Optional;

/**
 * Tells builders that the library RecordBuilder generated from classes that somebody has written,
 * for tests of the architecture.
 */
final class RecordBuilders {
  private RecordBuilders() {}

  /** The record that a class makes; empty where the class is no builder of a record of ours. */
  static Optional<JavaClass> made(JavaClass javaClass) {
    return javaClass
        .tryGetMethod("build")
        .map(build -> build.getRawReturnType())
        .filter(JavaClass::isRecord)
        .filter(made -> javaClass.getSimpleName().equals(made.getSimpleName() + "Builder"));
  }

  /** The names of the components that a builder sets. */
  static List<String> components(JavaClass builder) {
    return builder.getFields().stream().map(JavaField::getName).sorted().toList();
  }
}
