package dev.blazon.functions.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.blazon.functions.local.template.Deployment;
import dev.blazon.platform.local.Platform;
import dev.blazon.store.TestClock;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * A function for tests of timeouts: it sleeps for ever, and counts how often it was called and
 * interrupted.
 */
public final class SleepingFunction implements RequestStreamHandler {
  /** A permit for each call. */
  public static final Semaphore ASLEEP = new Semaphore(0);

  /** A permit for each interrupt. */
  public static final Semaphore INTERRUPTED = new Semaphore(0);

  /** The function on any platform, such as that of the local server or of a test. */
  public SleepingFunction(Platform platform) {}

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context) {
    ASLEEP.release();
    try {
      new Semaphore(0).acquire();
    } catch (InterruptedException e) {
      INTERRUPTED.release();
      Thread.currentThread().interrupt();
    }
  }

  /**
   * It alone, at {@code GET /sleep} without a key, and at {@code GET /asleep} as its authorizer.
   */
  public static Deployment deployment(Duration timeout) {
    Deployment.Throttle throttle = new Deployment.Throttle(10, 10);
    return new Deployment(
        Map.of(
            "Sleeping",
            new Deployment.Function(
                SleepingFunction.class.getName(), timeout, Optional.empty(), true)),
        List.of(
            new Deployment.Route("GET /sleep", "Sleeping", false, throttle),
            new Deployment.Route("GET /asleep", "Sleeping", true, throttle)),
        "Sleeping",
        List.of(),
        Optional.empty());
  }

  /** It alone, as the local server calls it. */
  public static LocalFunctions functions(Duration timeout) {
    TestClock clock = new TestClock();
    Platform platform =
        (Platform)
            Proxy.newProxyInstance(
                Platform.class.getClassLoader(),
                new Class<?>[] {Platform.class},
                (proxy, method, arguments) -> clock);
    return new LocalFunctions(deployment(timeout), platform);
  }
}
