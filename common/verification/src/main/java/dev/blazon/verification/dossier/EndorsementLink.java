package dev.blazon.verification.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.Version;
import java.util.List;
import java.util.stream.Stream;

/**
 * A link from the Assertion, BadgeClass or Profile of a badge to an Endorsement of it.
 *
 * @param role the entity's part in the badge
 * @param entity its id
 * @param value the IRI of the Endorsement, or the Endorsement itself
 */
public record EndorsementLink(Role role, String entity, JsonNode value) {
  /**
   * How many links of a badge are followed: four that are hosted, with two documents each, just fit
   * beside a badge's own into what a verification may fetch.
   */
  public static final int MAXIMUM = 4;

  /** All links of a badge, those of the Assertion first; no version before 2.0 has any. */
  public static List<EndorsementLink> of(Dossier badge) {
    return Stream.of(Role.ASSERTION, Role.BADGE_CLASS, Role.ISSUER)
        .flatMap(
            role ->
                badge.documents(role).stream()
                    .filter(document -> document.version() == Version.V2_0)
                    .flatMap(document -> of(role, document.object())))
        .toList();
  }

  private static Stream<EndorsementLink> of(Role role, BadgeObject entity) {
    return entity.id().stream()
        .flatMap(
            id ->
                entity.values("endorsement").stream()
                    .map(value -> new EndorsementLink(role, id, value)));
  }
}
