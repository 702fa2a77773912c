package dev.blazon.functions.artwork;

import dev.blazon.artwork.ComposeArtwork;
import dev.blazon.artwork.drawing.UnusableDesign;
import dev.blazon.http.Problem;
import dev.blazon.http.Response;
import dev.blazon.json.Fault;
import java.util.List;

/**
 * Makes the problem responses for a design or an image that cannot be used as a badge's artwork.
 */
final class ArtworkProblems {
  private ArtworkProblems() {}

  static Response design(ComposeArtwork.Outcome.Unusable design) {
    return Response.problem(
        Problem.unprocessable(
            "unusable-design",
            "No badge can be made from this design",
            "Nothing was changed.",
            design.findings().stream().map(ArtworkProblems::fault).toList()));
  }

  static Fault fault(UnusableDesign.Finding finding) {
    return new Fault("/" + finding.part().term(), finding.detail());
  }

  static Response tookTooLong() {
    return Response.problem(
        Problem.unprocessable(
            "design-takes-too-long",
            "Composing this design takes too long",
            "It was given up, and nothing was changed. Make its images smaller or simpler."));
  }

  static Response image(List<Fault> faults) {
    return Response.problem(
        Problem.unprocessable(
            "unusable-image", "The image cannot be used", "Nothing was changed.", faults));
  }
}
