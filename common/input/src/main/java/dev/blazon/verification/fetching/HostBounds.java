package dev.blazon.verification.fetching;

import dev.blazon.verification.fetching.FetchResult.Refused;
import dev.blazon.verification.fetching.FetchResult.Unreachable;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Limits how many requests all verifications of one batch together send to one host, in all and at
 * once, so that a hundred badges are no way to overload somebody. A redirect counts for the host
 * that it leads to. Safe for any number of threads.
 */
public final class HostBounds {
  /** Requests under way at once: about as many connections as a browser opens to one host. */
  public static final int AT_ONCE = 8;

  /** Requests for each badge: its Assertion, and a BadgeClass of its own. */
  private static final int EACH = 2;

  /** Requests for what they share. */
  private static final int SHARED = 50;

  private final Map<String, Host> hosts = new ConcurrentHashMap<>();
  private final int most;

  /** What was asked of one host, and how many more may be asked at once. */
  private record Host(Semaphore turns, AtomicInteger requests) {}

  /**
   * The bounds of one batch, of which nothing is used yet.
   *
   * @param badges how many there are in the batch; a hundred may ask one host 250 times
   */
  public HostBounds(int badges) {
    this.most = SHARED + EACH * badges;
  }

  /**
   * Waits until one more request to a host may begin. Where it may, {@link #leave} has to follow.
   *
   * @param name the host's name, in any case
   * @param patience how long to wait for a turn
   * @return why it may not; empty where it may
   */
  public Optional<FetchResult> enter(String name, Duration patience) {
    Host host = host(name);
    if (host.requests().incrementAndGet() > most) {
      return Optional.of(
          new Refused("host-bound", "this batch asked " + name + " " + most + " times already"));
    }
    try {
      return host.turns().tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)
          ? Optional.empty()
          : Optional.of(new Unreachable("timeout", name + " keeps this batch waiting"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(new Unreachable("interrupted", "the verification was stopped"));
    }
  }

  /** Ends a request that was let begin. */
  public void leave(String name) {
    host(name).turns().release();
  }

  private Host host(String name) {
    return hosts.computeIfAbsent(
        name.toLowerCase(Locale.ROOT),
        key -> new Host(new Semaphore(AT_ONCE, true), new AtomicInteger()));
  }
}
