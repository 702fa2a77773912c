package dev.blazon.lifecycle;

import java.util.List;

/**
 * The Endorsements that the owner of something has accepted. They are kept beside what is endorsed,
 * not in it, so that to accept one changes nothing that was awarded.
 *
 * @param subject what is endorsed
 * @param endorsements the URLs of the Endorsements, ours or strangers', in the owner's order
 * @param version counts the changes of this list, for optimistic locking; 0 before the first
 */
public record EndorsementList(Subject subject, List<String> endorsements, long version) {
  /** Copies the list. */
  public EndorsementList {
    endorsements = List.copyOf(endorsements);
  }

  /** That of what nobody has endorsed yet. */
  public static EndorsementList none(Subject subject) {
    return new EndorsementList(subject, List.of(), 0);
  }

  /** The same list with these in it, and no others. */
  public EndorsementList with(List<String> accepted) {
    return new EndorsementList(subject, accepted, version + 1);
  }

  /** The same list without this one. */
  public EndorsementList without(String endorsement) {
    return with(endorsements.stream().filter(url -> !url.equals(endorsement)).toList());
  }
}
