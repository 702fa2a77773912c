package dev.blazon.scale;

import dev.blazon.scale.Units.Taken;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Gives each partition key of the table and its indexes so many write units a second, and refuses
 * what is asked for beyond: a partition that has spent its units takes nothing more until it has
 * some again.
 *
 * <p>It is harsher than DynamoDB in one thing, and milder in another: nothing is saved up for more
 * than a second, where DynamoDB saves five minutes; and each key has a partition of its own, where
 * in DynamoDB several may share one.
 */
final class Partitions {
  private final double perSecond;
  private final Map<String, Bucket> buckets = new HashMap<>();
  private boolean open = true;

  private static final class Bucket {
    private double left;
    private long at;
    private long refused;
    private long taken;
  }

  /**
   * @param perSecond the write units that a partition has in a second
   */
  Partitions(double perSecond) {
    this.perSecond = perSecond;
  }

  /** From now on nothing is refused, or what is too much is. */
  synchronized void refusing(boolean whatIsTooMuch) {
    open = !whatIsTooMuch;
  }

  /** Whether a partition has units left; where it has none, that is counted. */
  synchronized boolean has(Taken asked) {
    if (open) {
      return true;
    }
    Bucket bucket = filled(asked.partition());
    if (bucket.left > 0) {
      return true;
    }
    bucket.refused++;
    return false;
  }

  /** Takes units; the last request that is let in may take more than there are. */
  synchronized void take(Taken asked) {
    if (!open) {
      Bucket bucket = filled(asked.partition());
      bucket.left -= asked.units();
      bucket.taken += asked.units();
    }
  }

  private Bucket filled(String partition) {
    long now = System.nanoTime();
    Bucket bucket =
        buckets.computeIfAbsent(
            partition,
            none -> {
              Bucket full = new Bucket();
              full.left = perSecond;
              full.at = now;
              return full;
            });
    double since = (double) (now - bucket.at) / TimeUnit.SECONDS.toNanos(1);
    bucket.left = Math.min(perSecond, bucket.left + since * perSecond);
    bucket.at = now;
    return bucket;
  }

  /**
   * How often each kind of partition has refused a request; the kinds that did not are left out.
   */
  synchronized Map<String, Long> refused() {
    Map<String, Long> all = new TreeMap<>();
    buckets.forEach(
        (partition, bucket) -> {
          if (bucket.refused > 0) {
            all.merge(partition.replaceAll("#.*", "#"), bucket.refused, Long::sum);
          }
        });
    return all;
  }

  /** The partition that has given most, and how many units that were. */
  synchronized Map.Entry<String, Long> busiest() {
    return buckets.entrySet().stream()
        .map(entry -> Map.entry(entry.getKey(), entry.getValue().taken))
        .max(Map.Entry.comparingByValue())
        .orElse(Map.entry("none", 0L));
  }
}
