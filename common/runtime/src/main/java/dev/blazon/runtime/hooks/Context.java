package dev.blazon.runtime.hooks;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps hooks, and calls them in the order in which they came: priming reads what it was told to
 * read.
 */
public final class Context<R extends Resource> {
  private final List<R> hooks = new ArrayList<>();

  /** Keeps this until it is called. */
  public void register(R hook) {
    hooks.add(hook);
  }

  /** Calls them all; the first that fails keeps the others from being called. */
  public void beforeCheckpoint() throws Exception {
    for (R hook : hooks) {
      hook.beforeCheckpoint(this);
    }
  }
}
