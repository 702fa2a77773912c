package dev.blazon.bounds;

import dev.blazon.bounds.Bodies.Part;

/**
 * One request of a random sequence in tests of upper limits, such as defining a badge or awarding
 * it. Which of the things that are there it is done to, is said by a number, taken around the
 * clock: any sequence of steps can so be made shorter.
 */
public sealed interface Step {
  /** Defines a badge and gives it artwork. */
  record Define(boolean signed, Part part, Filler filler, int bytes) implements Step {}

  /** The issuer says more, or something else, of one of its badges. */
  record Change(int badge, Part part, Filler filler, int bytes) implements Step {}

  /** Makes the next version of a badge, with or without a change. */
  record Version(int badge, boolean changed, Part part, Filler filler, int bytes) implements Step {}

  /** The issuer says more, or something else, of itself. */
  record ChangeIssuer(Part part, Filler filler, int bytes) implements Step {}

  /** Awards a badge to one. */
  record Award(int badge, Filler filler, int bytes) implements Step {}

  /** Awards a badge to many, some of which are faulty, and sends the same again. */
  record AwardMany(int badge, int count, Fault fault) implements Step {}

  /** What is wrong with every second award of a list. */
  enum Fault {
    NOTHING,
    MANY_MEMBERS,
    LONG_NAMES,
    EXTENSIONS
  }

  /** Makes a new signing key. */
  record Rotate() implements Step {}

  /** The issuer revokes one of its Assertions, and says why. */
  record Revoke(int assertion, Filler filler) implements Step {}

  /** Endorses the issuer, a badge or an Assertion, so many times. */
  record Endorse(int subject, int times, Filler filler, int bytes) implements Step {}

  /** Accepts the newest Endorsements of something, so many. */
  record Accept(int subject, int most) implements Step {}

  /** The issuer revokes one of the Endorsements that it made. */
  record RevokeEndorsement(int endorsement) implements Step {}

  /** Waits until the badges have expired, and sweeps. */
  record Sweep() implements Step {}

  /** Looks at all there is. */
  record Look() implements Step {}
}
