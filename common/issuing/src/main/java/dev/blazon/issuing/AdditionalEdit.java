package dev.blazon.issuing;

import dev.blazon.json.Patch;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.Extension;
import java.util.Map;

/**
 * An edit of the properties that every Open Badges document may have: the language and the
 * extensions.
 *
 * @param language the language of its texts
 * @param extensions all of its extensions
 */
public record AdditionalEdit(Patch<String> language, Patch<Map<String, Extension>> extensions) {
  AdditionalProperties appliedTo(AdditionalProperties old) {
    return new AdditionalProperties(
        language.appliedTo(old.language()),
        old.endorsement(),
        extensions.appliedTo(old.extensions(), Map.of()));
  }

  /** The extensions that it brings. */
  Map<String, Extension> brought() {
    return extensions.appliedTo(Map.of(), Map.of());
  }
}
