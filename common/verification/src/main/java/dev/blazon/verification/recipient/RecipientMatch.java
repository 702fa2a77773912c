package dev.blazon.verification.recipient;

/**
 * How the recipient that somebody asks about compares with the one that a badge names: the same,
 * and in which form of the identity; another; or not comparable.
 */
public enum RecipientMatch {
  /** The badge has the identity as it was given. */
  EXACT,
  /** The e-mail address without the space around it and in lower case, as most issuers hash it. */
  LOWER_CASE,
  /** The e-mail address with other letters as capitals. */
  OTHER_CASE,
  /** The same telephone number, URL or address, written another way. */
  OTHER_FORM,
  /** Nobody can tell: the badge names its recipient in a way that cannot be compared with this. */
  NOT_COMPARABLE,
  /** The badge is of another recipient than was asked about. */
  NONE
}
