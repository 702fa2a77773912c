package dev.blazon.functions.endorse;

import dev.blazon.http.Problem;

/** Makes the problems that several routes about people who endorse answer with. */
final class EndorsingProblems {
  private EndorsingProblems() {}

  /** 409: nothing is published any more of what is to be endorsed. */
  static Problem gone() {
    return Problem.conflict(
        "assertion-gone",
        "The assertion is not there to be endorsed",
        "It was revoked, superseded or erased, or nothing is kept of who holds it.");
  }
}
