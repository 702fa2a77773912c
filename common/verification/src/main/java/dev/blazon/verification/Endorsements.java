package dev.blazon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.Quoted;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.EndorsementLink;
import dev.blazon.verification.dossier.Judged;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.rules.EndorsementsHold;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the Endorsements that a badge names, up to four, side by side, with what its own
 * documents have left of the budget. Those of a badge that is not, or no longer, what it claims to
 * be are of no use to anyone, and are not asked for.
 */
final class Endorsements {
  private static final EndorsementsHold WARNING = new EndorsementsHold();

  private Endorsements() {}

  static List<EndorsementReport> of(
      Dossier dossier, Judgement judgement, DossierGathering gathering) {
    if (dossier.judged() instanceof Judged.Endorsement) {
      return List.of(report(null, "", dossier, judgement));
    }
    if (dossier.withdrawn()) {
      return List.of();
    }
    return switch (judgement.verdict()) {
      case VALID, EXPIRED ->
          EndorsementLink.of(dossier).stream()
              .limit(EndorsementLink.MAXIMUM)
              .map(
                  link ->
                      new PendingValue<>(() -> report(link, gathering.endorsement(link))).begin())
              // All begin before the first is waited for.
              .toList()
              .stream()
              .map(PendingValue::value)
              .toList();
      case REVOKED, INVALID, UNVERIFIABLE -> List.of();
    };
  }

  /** What is made of a badge, with a warning where an endorsement of it is not a good one. */
  static Judgement warned(
      Judgement judgement, Dossier dossier, List<EndorsementReport> endorsements) {
    List<String> faults =
        endorsements.stream()
            .filter(e -> e.verdict() != Verdict.VALID && dossier.judged() instanceof Judged.Badge)
            .map(e -> "an endorsement of " + Quoted.of(e.entity()) + " is " + e.verdict())
            .toList();
    return faults.isEmpty()
        ? judgement
        : new Judgement(
            judgement.verdict(),
            Stream.concat(
                    judgement.checks().stream(),
                    Stream.of(Check.of(WARNING, WARNING.of(faults), WARNING.sentence())))
                .toList());
  }

  private static EndorsementReport report(EndorsementLink link, Dossier dossier) {
    return report(link.role(), link.entity(), dossier, Judgement.of(dossier));
  }

  private static EndorsementReport report(
      @Nullable Role role, String entity, Dossier dossier, Judgement judgement) {
    Optional<BadgeObject> endorsement = dossier.believed(Role.ENDORSEMENT);
    Optional<String> claimed = endorsement.flatMap(object -> object.link("claim"));
    return EndorsementReportBuilder.builder()
        .verdict(judgement.verdict())
        .role(role)
        .entity(entity.isEmpty() ? claimed.orElse("") : entity)
        .comment(
            endorsement
                .flatMap(object -> object.object("claim"))
                .flatMap(claim -> claim.text("endorsementComment"))
                .orElse(null))
        .endorsement(json(endorsement))
        .issuer(json(dossier.believed(Role.ISSUER)))
        .checks(judgement.checks())
        .build();
  }

  private static @Nullable JsonNode json(Optional<BadgeObject> object) {
    return object.map(BadgeObject::json).orElse(null);
  }
}
