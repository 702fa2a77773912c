package dev.blazon.lifecycle;

import java.util.List;

/**
 * The Endorsements that an issuer has accepted of its own Profile, BadgeClass or Assertion. They
 * are kept beside what is endorsed, not in it, so that to accept one changes nothing that was
 * awarded.
 *
 * @param subject what is endorsed
 * @param endorsements the URLs of the Endorsements, ours or strangers', in the owner's order
 * @param version counts the changes of this list, for optimistic locking; 0 before the first
 * @param trail who accepted the first, and who changed the list last
 */
public record EndorsementList(
    Subject subject, List<String> endorsements, long version, Trail trail) {
  /** How many Endorsements can stand beside one thing: all can be changed in one transaction. */
  public static final int MOST = 40;

  /** Keeps a copy of the list, which nobody can change. */
  public EndorsementList {
    endorsements = List.copyOf(endorsements);
  }

  /** That of what nobody has endorsed yet. */
  public static EndorsementList none(Subject subject) {
    return new EndorsementList(subject, List.of(), 0, Trail.UNKNOWN);
  }

  /** The same list with these in it, and no others, as {@code by} has said. */
  public EndorsementList with(List<String> accepted, String by) {
    return new EndorsementList(
        subject, accepted, version + 1, version == 0 ? Trail.of(by) : trail.changed(by));
  }

  /**
   * The same list, written once more: whoever changes it at the same moment conflicts with that,
   * and decides again.
   */
  public EndorsementList again() {
    return new EndorsementList(subject, endorsements, version + 1, trail);
  }

  /** The same list without this one. */
  public EndorsementList without(String endorsement, String by) {
    return with(endorsements.stream().filter(url -> !url.equals(endorsement)).toList(), by);
  }
}
