package dev.blazon.tiers;

/**
 * A Java agent that does nothing, because LocalStack insists on starting DynamoDB Local with one.
 */
public final class IdleAgent {
  private IdleAgent() {}

  /** Called by the JVM before {@code main}; the arguments are ignored. */
  public static void premain(String arguments) {
    // Being there is all that is asked of it.
  }
}
