package dev.blazon.openapi;

import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.platform.local.Platform;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A platform for tests on which a function can be made, to be asked for its routes, and on which
 * nothing can be done.
 */
final class AnyPlatform implements InvocationHandler {
  private final Map<String, Integer> asked;

  private AnyPlatform(Map<String, Integer> asked) {
    this.asked = asked;
  }

  static Platform create() {
    return counting(new HashMap<>());
  }

  /** One that counts how often each of its methods is called. */
  static Platform counting(Map<String, Integer> asked) {
    return new AnyPlatform(asked).proxy(Platform.class);
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    Class<?> type = method.getReturnType();
    asked.merge(method.getName(), 1, Integer::sum);
    if (method.isDefault()) {
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    } else if (type == String.class) {
      return method.getName();
    } else if (type == boolean.class) {
      return false;
    } else if (type == Ids.class) {
      return new Ids(new SecureRandom());
    } else if (type == PublicUrls.class) {
      return new PublicUrls(URI.create("https://badges.example.org"));
    } else if (type == Optional.class) {
      return Optional.empty();
    } else if (type.isInterface()) {
      return proxy(type);
    }
    throw new UnsupportedOperationException(method.toString());
  }

  private <T> T proxy(Class<T> type) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this));
  }
}
