package dev.blazon.browser;

import dev.blazon.tiers.Chromium;
import dev.blazon.tiers.UnavailableException;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives browser tests the one {@link Browser} and the one {@link Gallery} that they share, both
 * ended with the tests.
 */
final class SharedParts implements ParameterResolver {
  private static final Set<Class<?>> SHARED = Set.of(Browser.class, Gallery.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return SHARED.contains(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Store store = context.getRoot().getStore(Namespace.create(SharedParts.class));
    return parameter.getParameter().getType() == Browser.class
        ? store.getOrComputeIfAbsent(Browser.class, key -> browser(), Browser.class)
        : store.getOrComputeIfAbsent(Gallery.class, key -> new Gallery(), Gallery.class);
  }

  private static Browser browser() {
    try {
      return new Browser(Chromium.find());
    } catch (UnavailableException e) {
      throw new ParameterResolutionException(e.reason(), e); // the tier has found it before
    }
  }
}
