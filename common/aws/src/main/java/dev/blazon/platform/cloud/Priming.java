package dev.blazon.platform.cloud;

import dev.blazon.json.LogLine;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * Opens connections, gets credentials and loads classes before SnapStart takes its snapshot, so
 * that a Lambda function's first request need not wait for them. It reads, and never writes.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html">AWS:
 *     runtime hooks</a>
 */
public final class Priming implements Resource {
  private final Map<String, Runnable> reads = new LinkedHashMap<>();

  /**
   * Known to the runtime from here on. Lambda's, and org.crac's on the way to it, keep only weak
   * references: whoever makes this must hold it until the snapshot.
   */
  Priming() {
    Core.getGlobalContext().register(this);
  }

  /**
   * Reads this before the snapshot.
   *
   * @param what is read; the same is read once, however often it is added
   */
  public void add(String what, Runnable read) {
    reads.put(what, read);
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    reads.values().forEach(Priming::tried);
  }

  /** A read that fails leaves a colder snapshot; it must not make the deployment fail. */
  private static void tried(Runnable read) {
    try {
      read.run();
    } catch (RuntimeException e) {
      System.err.print(LogLine.warn("what was read before the snapshot failed").because(e));
    }
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // Connections that did not survive are made again by the client.
  }
}
