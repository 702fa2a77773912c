package dev.blazon.runtime.hooks;

/** A hook: what wants to be called before a snapshot, or before the first event where none is. */
public interface Resource {
  /** Opens connections, gets credentials, loads classes. */
  void beforeCheckpoint(Context<? extends Resource> context) throws Exception;

  /** Never called: there is nothing to be restored from. */
  void afterRestore(Context<? extends Resource> context) throws Exception;
}
