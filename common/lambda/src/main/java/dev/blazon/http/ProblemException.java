package dev.blazon.http;

/** Thrown by code that reads requests, to end the handling of one with a problem as its answer. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  /**
   * @param problem the answer
   */
  public ProblemException(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  /** The problem that the request is answered with. */
  public Problem problem() {
    return problem;
  }
}
