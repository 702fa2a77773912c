package dev.blazon.functions.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.blazon.functions.local.template.Deployment;
import dev.blazon.platform.local.Platform;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes the handler of each function in the template once, and calls it with events as Lambda does,
 * on the local server.
 */
public final class LocalFunctions implements AutoCloseable {
  private final Map<String, RequestStreamHandler> handlers = new HashMap<>();
  private final Deployment deployment;
  private final Platform platform;
  private final Invocations invocations = new Invocations();

  /** Makes every function, on {@code platform}. */
  public LocalFunctions(Deployment deployment, Platform platform) {
    this.deployment = deployment;
    this.platform = platform;
    deployment
        .functions()
        .forEach((id, function) -> handlers.put(id, make(function.handler(), platform)));
  }

  /**
   * Calls a function with an event, and waits for its answer.
   *
   * @param id its logical id
   * @param event the event's JSON
   * @return the answer's JSON
   * @throws FunctionTimedOut where it takes longer than its {@code Timeout}, by this machine's
   *     clock
   * @throws java.util.concurrent.CancellationException where it is called after the end, or waits
   *     while this comes
   */
  public byte[] invoke(String id, byte[] event) {
    Deployment.Function function = deployment.functions().get(id);
    RequestStreamHandler handler = handlers.get(id);
    if (function == null || handler == null) {
      throw new IllegalArgumentException("the template has no function " + id);
    }
    LocalContext context = new LocalContext(id, function.timeout(), platform.time());
    return invocations.run(id, function.timeout(), () -> answer(handler, event, context));
  }

  /**
   * Ends the functions that still run, also those that nobody waits for any more, and waits three
   * seconds for them: they write to the folder that their platform works on.
   */
  @Override
  public void close() {
    invocations.close();
  }

  private static byte[] answer(RequestStreamHandler handler, byte[] event, LocalContext context)
      throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    handler.handleRequest(new ByteArrayInputStream(event), answer, context);
    return answer.toByteArray();
  }

  /**
   * Makes a function by its public constructor that takes the parts of a platform.
   *
   * @param handler the name of its class
   * @throws IllegalStateException where it has no such constructor, or this threw; the cause says
   *     what
   */
  public static RequestStreamHandler make(String handler, Platform platform) {
    try {
      Class<? extends RequestStreamHandler> type =
          Class.forName(handler).asSubclass(RequestStreamHandler.class);
      for (Constructor<?> constructor : type.getConstructors()) {
        if (constructor.getParameterCount() == 1) {
          return type.cast(constructor.newInstance(platform));
        }
      }
      throw new NoSuchMethodException("a public constructor with one parameter");
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("the handler " + handler + " cannot be made", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the handler " + handler + " cannot be made", e);
    }
  }
}
