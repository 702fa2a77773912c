package dev.blazon.store;

import dev.blazon.openbadges.ImageFile;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** An {@link ImageStore} in memory, for tests. */
public final class InMemoryImages implements ImageStore {
  private final Map<String, ImageFile> byKey = new ConcurrentHashMap<>();

  @Override
  public void put(String key, ImageFile image) {
    byKey.putIfAbsent(key, image);
  }

  @Override
  public Optional<ImageFile> get(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  @Override
  public void delete(String key) {
    byKey.remove(key);
  }

  /** The keys of all images, sorted. */
  public Set<String> keys() {
    return new TreeSet<>(byKey.keySet());
  }
}
