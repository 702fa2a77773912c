package dev.blazon.page.reading;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cache in memory for one page: reads each key from its source once, and hands the value to
 * whoever asks for it later or meanwhile. A read that failed gave nobody anything, and is tried
 * again. Safe for any number of threads.
 */
final class ReadCache<K, V> {
  private final Function<K, V> source;
  private final Map<K, Thing> things = new ConcurrentHashMap<>();

  ReadCache(Function<K, V> source) {
    this.source = source;
  }

  V get(K key) {
    // Not read within computeIfAbsent, which would make other keys wait for this one.
    return things.computeIfAbsent(key, Thing::new).read();
  }

  /** All that was read so far, in no certain order. */
  Stream<V> known() {
    return things.values().stream().flatMap(Thing::known);
  }

  private final class Thing {
    private final K key;
    private @Nullable V value;

    Thing(K key) {
      this.key = key;
    }

    synchronized V read() {
      V known = value;
      if (known == null) {
        known = source.apply(key);
        value = known;
      }
      return known;
    }

    synchronized Stream<V> known() {
      return Stream.ofNullable(value);
    }
  }
}
