package dev.blazon.runtime;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

/** Makes a function's handler by the name that its deployment gives. */
final class Handlers {
  private static final String METHOD = "::handleRequest";

  private Handlers() {}

  /**
   * Makes it.
   *
   * @param name of a class with a constructor that needs nothing
   * @throws BadName where there is no such class, or it cannot be a handler
   */
  static RequestStreamHandler make(String name) throws BadName, ReflectiveOperationException {
    return named(name).getConstructor().newInstance();
  }

  private static Class<? extends RequestStreamHandler> named(String name) throws BadName {
    String type = name.endsWith(METHOD) ? name.substring(0, name.length() - METHOD.length()) : name;
    try {
      return Class.forName(type).asSubclass(RequestStreamHandler.class);
    } catch (ClassNotFoundException | ClassCastException e) {
      throw new BadName("the handler '%s' is no RequestStreamHandler".formatted(name), e);
    }
  }

  /** Says that a name is none of a handler. */
  static final class BadName extends Exception {
    BadName(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
