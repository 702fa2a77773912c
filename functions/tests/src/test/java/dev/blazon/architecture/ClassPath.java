package dev.blazon.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Finds, for the tests of the functions' ZIP files, which classes and jars are reached from a
 * function's handler. Of our own, what is reached is told class by class; a jar of others counts as
 * reached as a whole, with all that it needs.
 */
final class ClassPath {
  /** A line of {@code jdeps}. */
  private static final Pattern NEEDS =
      Pattern.compile("^(\\S+) -> (?:\\S*/)?(\\S+)$", Pattern.MULTILINE);

  private final Map<String, String> jarOf = new HashMap<>();
  private final JavaClasses ours;
  private final Map<String, Set<String>> needs;

  /**
   * Reads them.
   *
   * @param jars all of them; those of one name, which several functions have, are read once
   */
  ClassPath(Collection<Path> jars) throws IOException {
    Map<String, Path> byName = new TreeMap<>();
    jars.forEach(jar -> byName.put(jar.getFileName().toString(), jar));
    for (Map.Entry<String, Path> jar : byName.entrySet()) {
      try (JarFile content = new JarFile(jar.getValue().toFile())) {
        content.stream()
            .map(entry -> entry.getName())
            .filter(name -> name.endsWith(".class"))
            .forEach(name -> jarOf.putIfAbsent(className(name), jar.getKey()));
      }
    }
    ours =
        new ClassFileImporter()
            .importUrls(
                byName.values().stream().filter(ClassPath::isOurs).map(ClassPath::inside).toList());
    needs = needs(byName.values());
  }

  /** The names of the jars that these classes need, and of those that hold them. */
  Set<String> reachedFrom(Set<String> classes) {
    return withWhatTheyNeed(namedFrom(classes));
  }

  /**
   * The same without what jars of others need: that may be left out where a function does not come
   * to it.
   */
  Set<String> namedFrom(Set<String> classes) {
    Set<String> reached = new TreeSet<>();
    Set<String> seen = new HashSet<>(classes);
    Deque<String> next = new ArrayDeque<>(classes);
    while (!next.isEmpty()) {
      String name = next.pop();
      String jar = jarOf.get(name);
      if (jar == null) {
        continue;
      }
      if (reached.add(jar)) {
        generatedIn(jar).filter(seen::add).forEach(next::push);
      }
      if (ours.contain(name)) {
        dependencies(ours.get(name)).filter(seen::add).forEach(next::push);
      }
    }
    return reached;
  }

  /** Templates are loaded by name, so that they are reached with the jar that has them. */
  private Stream<String> generatedIn(String jar) {
    return jarOf.entrySet().stream()
        .filter(entry -> entry.getValue().equals(jar) && entry.getKey().contains(".jte.generated."))
        .map(Map.Entry::getKey);
  }

  private static Stream<String> dependencies(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(Dependency::getTargetClass)
        .map(JavaClass::getBaseComponentType)
        .map(JavaClass::getName);
  }

  private Set<String> withWhatTheyNeed(Set<String> reached) {
    Set<String> all = new TreeSet<>(reached);
    Deque<String> next = new ArrayDeque<>(reached);
    while (!next.isEmpty()) {
      String jar = next.pop();
      if (!isOurs(Path.of(jar))) {
        needs.getOrDefault(jar, Set.of()).stream().filter(all::add).forEach(next::push);
      }
    }
    return all;
  }

  /** By {@code jdeps}, which tells which jar names classes of which other. */
  private static Map<String, Set<String>> needs(Collection<Path> jars) {
    StringWriter output = new StringWriter();
    String[] files = jars.stream().map(Path::toString).toArray(String[]::new);
    String[] arguments =
        Stream.concat(
                Stream.of("-summary", "--multi-release", "25", "--ignore-missing-deps"),
                Stream.of(files))
            .toArray(String[]::new);
    ToolProvider.findFirst("jdeps")
        .orElseThrow()
        .run(new PrintWriter(output), new PrintWriter(output), arguments);
    Map<String, String> jarOfModule = jarOfModule(jars);
    Map<String, Set<String>> needs = new HashMap<>();
    Matcher line = NEEDS.matcher(output.toString());
    while (line.find()) {
      String one = jarOfModule.getOrDefault(line.group(1), line.group(1));
      String other = jarOfModule.getOrDefault(line.group(2), line.group(2));
      needs.computeIfAbsent(one, jar -> new HashSet<>()).add(other);
    }
    if (needs.isEmpty()) {
      throw new IllegalStateException("jdeps: " + output);
    }
    return needs;
  }

  /** What {@code jdeps} calls a jar that has a {@code module-info}. */
  private static Map<String, String> jarOfModule(Collection<Path> jars) {
    Map<String, String> jarOfModule = new HashMap<>();
    for (Path jar : jars) {
      ModuleFinder.of(jar).findAll().stream()
          .map(ModuleReference::descriptor)
          .filter(module -> !module.isAutomatic())
          .forEach(module -> jarOfModule.put(module.name(), jar.getFileName().toString()));
    }
    return jarOfModule;
  }

  private static URL inside(Path jar) {
    try {
      return new URI("jar:" + jar.toUri() + "!/").toURL();
    } catch (MalformedURLException | URISyntaxException e) {
      throw new IllegalStateException(jar.toString(), e);
    }
  }

  private static boolean isOurs(Path jar) {
    return jar.getFileName().toString().startsWith("blazon-");
  }

  private static String className(String entry) {
    return entry
        .replaceFirst("^META-INF/versions/\\d+/", "")
        .replace(".class", "")
        .replace('/', '.');
  }
}
