package dev.blazon.lifecycle;

import java.time.Instant;

/**
 * Who may see the page of an Assertion, and whether it names the recipient, as the recipient has
 * chosen. It is kept beside the Assertion and changes nothing of it: document, image and
 * verification stay as they are.
 *
 * @param assertion the Assertion's id
 * @param issuer whose it is
 * @param issuedOn the Assertion's place in lists ({@link AssertionRecord#issuedOn})
 * @param visibility who is shown its page
 * @param nameHidden whether its pages leave out what the recipient is called
 * @param version counts the changes of this record, for optimistic locking; 0 while none is kept
 */
public record Presentation(
    String assertion,
    String issuer,
    Instant issuedOn,
    Visibility visibility,
    boolean nameHidden,
    long version) {
  /** That of an Assertion whose holder has chosen nothing. */
  public static Presentation usual(AssertionRecord assertion) {
    return new Presentation(
        assertion.id(), assertion.issuer(), assertion.issuedOn(), Visibility.UNLISTED, false, 0);
  }

  /** The same, as the holder chooses it now. */
  public Presentation as(Visibility chosen, boolean hidden) {
    return new Presentation(assertion, issuer, issuedOn, chosen, hidden, version + 1);
  }

  /**
   * The same once another Assertion has taken its place: no list has it any more. It is written
   * whatever was chosen, so that a choice that is made meanwhile is not lost, but made anew.
   */
  public Presentation superseded() {
    return as(isListed() ? Visibility.UNLISTED : visibility, nameHidden);
  }

  /** The same for an Assertion that takes the place of this one. */
  public Presentation of(AssertionRecord successor) {
    return usual(successor).as(visibility, nameHidden);
  }

  /** Whether nobody is shown its page. */
  public boolean isPrivate() {
    return switch (visibility) {
      case PUBLIC, UNLISTED -> false;
      case PRIVATE -> true;
    };
  }

  /** Whether the issuer's page may list it. */
  public boolean isListed() {
    return switch (visibility) {
      case PUBLIC -> true;
      case UNLISTED, PRIVATE -> false;
    };
  }
}
