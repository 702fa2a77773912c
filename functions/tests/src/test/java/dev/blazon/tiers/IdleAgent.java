package dev.blazon.tiers;

/** A Java agent that does nothing, for a program that insists on being started with one. */
public final class IdleAgent {
  private IdleAgent() {}

  /** Called by the JVM before {@code main}; the arguments are ignored. */
  public static void premain(String arguments) {
    // Being there is all that is asked of it.
  }
}
