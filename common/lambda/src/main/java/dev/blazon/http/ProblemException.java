package dev.blazon.http;

/** Ends the handling of a request with a problem; only code that reads requests throws it. */
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
