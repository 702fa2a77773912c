package dev.blazon.aws;

import com.amazonaws.services.lambda.runtime.Context;
import dev.blazon.functions.lookup.LookupHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;

/**
 * Starts the function {@code lookup} in a process of its own, and has it answer one request for an
 * Assertion, as Lambda would.
 */
public final class ColdLookup {
  private ColdLookup() {}

  /**
   * Does it, and prints the answer.
   *
   * @param arguments the id of the Assertion
   */
  public static void main(String[] arguments) throws IOException {
    String event =
        """
        {"version":"2.0","routeKey":"GET /assertions/{assertion}","rawPath":"/assertions/%1$s",
         "rawQueryString":"","headers":{"Accept":"*/*","host":"badges.example.org"},
         "requestContext":{"http":{"method":"GET"}},
         "pathParameters":{"assertion":"%1$s"},"isBase64Encoded":false}
        """
            .formatted(arguments[0]);
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    new LookupHandler()
        .handleRequest(
            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, nothing());
    System.out.println(answer.toString(StandardCharsets.UTF_8));
  }

  /** A context that is asked for nothing while nothing goes wrong. */
  private static Context nothing() {
    return (Context)
        Proxy.newProxyInstance(
            ColdLookup.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, args) -> null);
  }
}
