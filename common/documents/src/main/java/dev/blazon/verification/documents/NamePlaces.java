package dev.blazon.verification.documents;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * An index of the names in a RevocationList's text of at most 16 MB: where each stands, in eight
 * bytes for each, a hash of 40 bits and the place. Two names may have one hash, so that a place
 * that is found may be another name's.
 */
final class NamePlaces {
  private static final int PLACE_BITS = 24;
  private static final long PLACE = (1L << PLACE_BITS) - 1;

  /** Far more than there are names of one hash; beyond, a name is there more often. */
  private static final int PLACES_OF_A_NAME = 4_096;

  private static final int FIRST_ROOM = 1_024;

  private final int most;
  private long[] places = new long[FIRST_ROOM];
  private int size;

  /**
   * @param most how many are noted; whatever is added then is dropped
   */
  NamePlaces(int most) {
    this.most = most;
  }

  void add(String name, int place) {
    if (size == most) {
      return;
    }
    if (size == places.length) {
      places = Arrays.copyOf(places, Math.min(most, 2 * size));
    }
    places[size++] = hash(name) | place;
  }

  /** Sorts the places, so that they can be looked up; called once, after the last is added. */
  void sort() {
    places = Arrays.copyOf(places, size);
    Arrays.sort(places);
  }

  int size() {
    return size;
  }

  /** The places of these names, and perhaps a few more. */
  Set<Integer> places(Collection<String> names) {
    Set<Integer> found = new TreeSet<>();
    for (String name : names) {
      long hash = hash(name);
      int at = Arrays.binarySearch(places, hash);
      int first = at < 0 ? -at - 1 : at;
      for (int i = first; i < size && i < first + PLACES_OF_A_NAME; i++) {
        if ((places[i] & ~PLACE) != hash) {
          break;
        }
        found.add((int) (places[i] & PLACE));
      }
    }
    return found;
  }

  /** FNV-1a of 64 bits, in whatever case its letters are, of which the upper 40 are kept. */
  private static long hash(String name) {
    String folded = PlainNames.folded(name);
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < folded.length(); i++) {
      hash = (hash ^ folded.charAt(i)) * 0x100000001b3L;
    }
    return (hash ^ hash >>> 32) * 0x9e3779b97f4a7c15L & ~PLACE;
  }
}
