package dev.blazon.runtime.hooks;

/** Gives {@code org.crac} the one list of hooks of this process. */
public final class Core {
  private static final Context<Resource> HOOKS = new Context<>();

  private Core() {}

  /** The hooks of this process. */
  public static Context<Resource> getGlobalContext() {
    return HOOKS;
  }

  /**
   * Takes no snapshot; org.crac asks only that there is such a method.
   *
   * @throws CheckpointException always
   */
  @SuppressWarnings("DoNotCallSuggester")
  public static void checkpointRestore() throws CheckpointException, RestoreException {
    throw new CheckpointException();
  }
}
