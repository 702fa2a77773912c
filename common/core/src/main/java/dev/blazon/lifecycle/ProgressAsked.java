package dev.blazon.lifecycle;

/**
 * The request, sent by the event bus to the function that follows pathways, to look how far
 * somebody is, because of what they have kept. It names nobody: whose it is, the store knows.
 *
 * @param kind what was kept
 * @param id its id
 */
public record ProgressAsked(Kind kind, String id) {
  /** What somebody can keep that lets them progress in a pathway. */
  public enum Kind {
    /** A {@link Plan} that names a pathway. */
    PLAN,

    /** A {@link BadgeCollection}, which may have badges of other hosts. */
    COLLECTION
  }
}
