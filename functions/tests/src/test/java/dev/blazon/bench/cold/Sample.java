package dev.blazon.bench.cold;

/**
 * What one cold start took.
 *
 * @param init milliseconds from the start of the process until it asked for its first event
 * @param first milliseconds from the handing out of that until its answer
 * @param total milliseconds from the start until the answer
 * @param initCpu milliseconds of processor time until it asked
 * @param firstCpu milliseconds of processor time from there to the answer
 * @param megabytes the peak of its memory until the answer
 * @param warm milliseconds that a later request takes, the median of some; not a number where the
 *     event cannot be repeated
 */
record Sample(
    double init,
    double first,
    double total,
    double initCpu,
    double firstCpu,
    double megabytes,
    double warm) {}
