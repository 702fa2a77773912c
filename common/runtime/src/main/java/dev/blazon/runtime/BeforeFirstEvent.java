package dev.blazon.runtime;

import dev.blazon.json.LogLine;
import dev.blazon.runtime.hooks.Core;
import java.io.PrintStream;

/** Calls before the first event what SnapStart calls before its snapshot. */
final class BeforeFirstEvent {
  /** The system property by which {@code org.crac} finds whoever calls its hooks. */
  static final String HOOKS_OF = "org.crac.Core.Compat";

  /** Its value here. */
  static final String PACKAGE = "dev.blazon.runtime.hooks";

  private BeforeFirstEvent() {}

  /** What fails leaves a slower first answer, and must not keep the function from starting. */
  static void run(PrintStream log) {
    try {
      Core.getGlobalContext().beforeCheckpoint();
    } catch (Throwable e) {
      log.print(LogLine.warn("what is done before the first event failed").because(e));
    }
  }
}
