package dev.blazon.platform;

import java.util.ArrayList;
import java.util.List;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * Does before SnapStart takes its snapshot what the first request would otherwise wait for:
 * connections, credentials, and the classes of a read. Never a write.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html">AWS:
 *     runtime hooks</a>
 */
final class Priming implements Resource {
  private final List<Runnable> reads = new ArrayList<>();

  /**
   * Known to the runtime from here on. Lambda's, and org.crac's on the way to it, keep only weak
   * references: whoever makes this must hold it until the snapshot.
   */
  Priming() {
    Core.getGlobalContext().register(this);
  }

  /** Reads this before the snapshot. */
  void add(Runnable read) {
    reads.add(read);
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    reads.forEach(Priming::tried);
  }

  /** A read that fails leaves a colder snapshot; it must not make the deployment fail. */
  private static void tried(Runnable read) {
    try {
      read.run();
    } catch (RuntimeException e) {
      System.err.println("priming: " + e);
    }
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // Connections that did not survive are made again by the client.
  }
}
