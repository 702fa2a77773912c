package dev.blazon.bench.warm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.eventfiles.EventFile;
import dev.blazon.eventfiles.EventsSeed;
import dev.blazon.eventfiles.PlatformInMemory;
import dev.blazon.eventfiles.SelfHosted;
import dev.blazon.functions.local.LocalFunctions;
import dev.blazon.functions.local.template.Deployment;
import dev.blazon.functions.local.template.Template;
import dev.blazon.signing.jca.JcaSigner;
import dev.blazon.tiers.Machine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The functions of the template over a store in memory, with the badges that the files in {@code
 * events/} speak of: what a request takes there, it takes without its store.
 */
final class InMemory {
  /** What a handler asks for only where something has gone wrong. */
  private static final Context NOTHING_GOES_WRONG =
      (Context)
          Proxy.newProxyInstance(
              Context.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (proxy, method, arguments) -> {
                throw new IllegalStateException("something went wrong, for it asks for " + method);
              });

  private final Deployment deployment;
  private final PlatformInMemory platform;
  private final Map<String, RequestStreamHandler> handlers = new HashMap<>();

  private InMemory(Deployment deployment, PlatformInMemory platform) {
    this.deployment = deployment;
    this.platform = platform;
  }

  /** With a new store. */
  static InMemory open(Path keys) {
    try {
      Deployment deployment =
          Deployment.of(Template.read(Machine.project().resolve("template.yaml")));
      PlatformInMemory platform = new PlatformInMemory(new JcaSigner(keys));
      EventsSeed.plant(platform);
      SelfHosted own = new SelfHosted(deployment, new LocalFunctions(deployment, platform));
      return new InMemory(deployment, platform.with(own));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The bytes of an event; without a key that would have it answered by what was answered before.
   */
  static byte[] event(String name) {
    ObjectNode event = (ObjectNode) EventFile.named(name).json();
    if (event.path("headers") instanceof ObjectNode headers) {
      headers.remove("idempotency-key");
    }
    return event.toString().getBytes(UTF_8);
  }

  /** The answer of a function, which has to be no problem. */
  byte[] answer(String function, byte[] event) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      handler(function).handleRequest(new ByteArrayInputStream(event), answer, NOTHING_GOES_WRONG);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer.toByteArray();
  }

  /** Forgets the images that were baked, so that they are baked again. */
  void forgetBaked() {
    for (String key : platform.images().keys()) {
      if (key.startsWith("assertions/")) {
        platform.images().delete(key);
      }
    }
  }

  private RequestStreamHandler handler(String function) {
    return handlers.computeIfAbsent(
        function,
        id -> {
          Deployment.Function found = deployment.functions().get(id);
          if (found == null) {
            throw new IllegalArgumentException("the template has no function " + id);
          }
          return LocalFunctions.make(found.handler(), platform);
        });
  }
}
