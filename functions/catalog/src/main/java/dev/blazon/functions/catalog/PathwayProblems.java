package dev.blazon.functions.catalog;

import dev.blazon.http.Problem;
import dev.blazon.lifecycle.Pathway;

/** The problems that requests about pathways are answered with. */
final class PathwayProblems {
  private PathwayProblems() {}

  /** 409: who has progressed in it relies on it. */
  static Problem begun() {
    return Problem.conflict(
        "pathway-begun",
        "Somebody has progressed in the pathway",
        "It can neither be edited nor removed any more; POST /v1/pathways/{pathway}/versions makes"
            + " its next version, and POST /v1/pathways/{pathway}/close closes it.");
  }

  /** 409: it can still be edited. */
  static Problem notBegun() {
    return Problem.conflict(
        "pathway-not-begun",
        "Nobody has progressed in the pathway",
        "It can still be edited: PUT it instead of making a version.");
  }

  /** 409: closed is for good. */
  static Problem closed() {
    return Problem.conflict(
        "pathway-closed", "The pathway is closed", "Nobody completes it any more; make another.");
  }

  /**
   * 409: a pathway has one next version.
   *
   * @param next the id of that
   */
  static Problem superseded(String next) {
    return Problem.conflict(
        "pathway-superseded",
        "The pathway has a next version",
        "Make the version after next from that one: " + next);
  }

  /** 409: the issuer has as many as it may. */
  static Problem tooMany() {
    return Problem.conflict(
        "too-many-pathways",
        "The issuer has too many pathways",
        "At most " + Pathway.MOST + " are open at a time: close one, or remove one.");
  }
}
