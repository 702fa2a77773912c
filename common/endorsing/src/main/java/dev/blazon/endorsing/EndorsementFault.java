package dev.blazon.endorsing;

/**
 * What is wrong with one field of a form in which somebody asks for an Endorsement, or endorses.
 *
 * @param field which field
 * @param problem what is wrong with it
 */
public record EndorsementFault(Field field, Problem problem) {
  /** A field of one of these forms. */
  public enum Field {
    /** An e-mail address. */
    ADDRESS,

    /** What whoever asks says to whoever is asked. */
    MESSAGE,

    /** Why somebody endorses. */
    COMMENT,

    /** What somebody calls themselves. */
    NAME,

    /** What somebody is. */
    ROLE,

    /** Where somebody is that. */
    ORGANISATION
  }

  /** What can be wrong with a field. */
  public enum Problem {
    /** There is nothing in it. */
    MISSING,

    /** There is more in it than may be. */
    TOO_LONG,

    /** It has characters that nobody can read, or is no address. */
    UNREADABLE,

    /** It is the address of whoever asks. */
    OWN
  }
}
