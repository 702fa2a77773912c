package dev.blazon.store;

import java.time.Instant;

/**
 * Counts how often something was done in a span of time, so that it can be limited. What is counted
 * only together with something else, and up to a limit, is {@link Change.CountOne}.
 */
public interface CounterStore {
  /**
   * Counts one more of something.
   *
   * @param what what is counted, and in which span of time
   * @param until until when the count is kept at least
   * @return how many there are by now, this one counted
   * @throws StoreBusy where the store could not say
   */
  long count(String what, Instant until);

  /**
   * How many were counted, read consistently; 0 where there were none, or the count is not kept any
   * more.
   *
   * @param what what is counted, and in which span of time
   */
  long counted(String what);
}
