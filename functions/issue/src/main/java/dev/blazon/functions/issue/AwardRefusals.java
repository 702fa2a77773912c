package dev.blazon.functions.issue;

import dev.blazon.http.Problem;
import dev.blazon.http.Response;
import dev.blazon.issuing.AwardBadge;

/**
 * Turns the refusal of a whole award request (no such badge, no artwork, compromised key) into the
 * HTTP problem that answers it.
 */
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
