package dev.blazon.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Records every award, revocation, badge and key that the server confirmed during the soak test, so
 * that {@link Check} can find what a crash lost.
 */
final class Ledger {
  /** Of an Assertion: the badge that it is an award of, and to whom. */
  record Award(String badge, String recipient) {}

  /** Assertions by their ids. */
  final Map<String, Award> awards = new ConcurrentHashMap<>();

  /** The ids of those that are revoked. */
  final Set<String> revoked = ConcurrentHashMap.newKeySet();

  /** The names of badges by their ids, without the continuations that awards have made. */
  final Map<String, String> badges = new ConcurrentHashMap<>();

  /** The names of API keys by their ids. */
  final Map<String, String> keys = new ConcurrentHashMap<>();

  /** The requests that have made a signing key. */
  final Set<String> signingKeys = ConcurrentHashMap.newKeySet();

  private final List<String> standing = new ArrayList<>();

  void awarded(String assertion, Award award) {
    awards.put(assertion, award);
    putBack(assertion);
  }

  /** Leaves an Assertion that was taken to others. */
  void putBack(String assertion) {
    synchronized (standing) {
      standing.add(assertion);
    }
  }

  /** An Assertion that nobody has revoked, for the caller alone; null where there is none. */
  @Nullable String takeStanding() {
    synchronized (standing) {
      if (standing.isEmpty()) {
        return null;
      }
      int last = standing.size() - 1;
      int any = ThreadLocalRandom.current().nextInt(standing.size());
      String taken = standing.get(any);
      standing.set(any, standing.get(last));
      standing.remove(last);
      return taken;
    }
  }
}
