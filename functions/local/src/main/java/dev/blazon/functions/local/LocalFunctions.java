package dev.blazon.functions.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.blazon.functions.local.template.Deployment;
import dev.blazon.platform.Platform;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The functions of a deployment, each made once and called with the events that Lambda would send.
 */
public final class LocalFunctions {
  private final Map<String, RequestStreamHandler> handlers = new HashMap<>();
  private final Deployment deployment;
  private final Platform platform;

  /** Makes every function, on {@code platform}. */
  public LocalFunctions(Deployment deployment, Platform platform) {
    this.deployment = deployment;
    this.platform = platform;
    deployment
        .functions()
        .forEach((id, function) -> handlers.put(id, make(function.handler(), platform)));
  }

  /**
   * Calls a function.
   *
   * @param id its logical id
   * @param event the event's JSON
   * @return the answer's JSON
   * @throws FunctionTimedOut where it takes longer than its {@code Timeout}, by this machine's
   *     clock
   */
  public byte[] invoke(String id, byte[] event) {
    Deployment.Function function = deployment.functions().get(id);
    RequestStreamHandler handler = handlers.get(id);
    if (function == null || handler == null) {
      throw new IllegalArgumentException("the template has no function " + id);
    }
    LocalContext context = new LocalContext(id, function.timeout(), platform.time());
    return Invocations.run(id, function.timeout(), () -> answer(handler, event, context));
  }

  private static byte[] answer(RequestStreamHandler handler, byte[] event, LocalContext context)
      throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    handler.handleRequest(new ByteArrayInputStream(event), answer, context);
    return answer.toByteArray();
  }

  private static RequestStreamHandler make(String handler, Platform platform) {
    try {
      return Class.forName(handler)
          .asSubclass(RequestStreamHandler.class)
          .getConstructor(Platform.class)
          .newInstance(platform);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the handler " + handler + " cannot be made", e);
    }
  }
}
