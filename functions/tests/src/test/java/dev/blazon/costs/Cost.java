package dev.blazon.costs;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * The measured cost of one request: processor time, heap, reads of the table, fetches from other
 * hosts.
 *
 * @param processor time of a processor, in nanoseconds
 * @param clock time until the answer, in nanoseconds
 * @param allocated bytes of the heap that were taken, most of them free again before the end
 * @param reads requests to the table
 * @param read characters of the items that these read
 * @param fetches requests to hosts that the request names
 * @param fetched bytes that these answered
 * @param answered bytes of the answer, as Lambda is given it
 * @param status the status of the answer
 */
@RecordBuilder
record Cost(
    long processor,
    long clock,
    long allocated,
    int reads,
    long read,
    int fetches,
    long fetched,
    int answered,
    int status) {
  /** The same, but with these times. */
  Cost taking(long meanProcessor, long meanClock) {
    return CostBuilder.builder(this).processor(meanProcessor).clock(meanClock).build();
  }
}
