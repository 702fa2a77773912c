package dev.blazon.functions.issue;

import dev.blazon.http.Problem;
import dev.blazon.http.Response;
import dev.blazon.issuing.AwardBadge;

/** Answers a request of which no award was made. */
final class AwardRefusals {
  private AwardRefusals() {}

  static Response answer(AwardBadge.Refusal refusal) {
    return switch (refusal) {
      case AwardBadge.Refusal.UnknownBadge() -> Response.problem(Problem.notFound("badge"));
      case AwardBadge.Refusal.NoArtwork() ->
          Response.problem(
              Problem.conflict(
                  "no-artwork",
                  "The badge has no artwork",
                  "Put its image at /v1/badges/{badge}/image before it is awarded."));
      case AwardBadge.Refusal.KeyCompromised() -> Response.problem(Problem.signingKeyCompromised());
    };
  }
}
