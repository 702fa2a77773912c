package dev.blazon.platform;

import com.amazonaws.services.lambda.crac.Core;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.lang.ref.Reference;

/**
 * Does in tests what Lambda's runtime does when a version is published with SnapStart: makes the
 * handler, and has the hooks called before the snapshot.
 */
public final class Checkpoint {
  private Checkpoint() {}

  /**
   * Does it.
   *
   * @param arguments the handler's class
   */
  public static void main(String[] arguments) throws Exception {
    RequestStreamHandler handler =
        Class.forName(arguments[0])
            .asSubclass(RequestStreamHandler.class)
            .getConstructor()
            .newInstance();
    try {
      System.gc();
      Core.getGlobalContext().beforeCheckpoint(null);
    } catch (UnsatisfiedLinkError e) {
      // The hooks are done; then it empties the DNS cache, by a library that only Lambda loads.
    } finally {
      Reference.reachabilityFence(handler);
    }
  }
}
