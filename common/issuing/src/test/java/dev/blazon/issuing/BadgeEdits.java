package dev.blazon.issuing;

import dev.blazon.json.Patch;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.AlignmentObject;
import dev.blazon.openbadges.Criteria;
import dev.blazon.openbadges.Extension;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Related;
import dev.blazon.openbadges.VerificationType;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Edits of badges: of everything, or of little. */
final class BadgeEdits {
  static final Criteria CRITERIA = new Criteria("https://example.org/brazing", "Braze something");
  static final List<AlignmentObject> ALIGNMENT =
      List.of(new AlignmentObject("Joining", "https://example.org/j", "Joins", "Metals", "J1"));
  static final Image WORDS = new Image(null, "A flame", "https://example.org/author");
  static final Related RELATED =
      new Related("BadgeClass", "https://example.org/badges/english", null, "en");
  static final AdditionalProperties GERMAN = new AdditionalProperties("de", List.of(), Map.of());

  private BadgeEdits() {}

  /** Replaces all that can be edited, and takes the extensions away. */
  static BadgeEdit everything() {
    return new BadgeEdit(
        "Brazing",
        "Can braze",
        CRITERIA,
        List.of("solder"),
        ALIGNMENT,
        new Patch.Replace<>(WORDS),
        new Patch.Replace<>(List.of(RELATED)),
        new AdditionalEdit(new Patch.Replace<>("de"), new Patch.Remove<>()),
        new Patch.Replace<>(Period.ofYears(2)),
        VerificationType.HOSTED,
        ExpiryPolicy.KEEP);
  }

  /** Replaces the name, where one is given, and nothing else. */
  static BadgeEdit named(@Nullable String name) {
    return edit(name, new Patch.Keep<>(), new Patch.Keep<>());
  }

  /** Replaces how long Assertions are valid, and nothing else. */
  static BadgeEdit validFor(Period validity) {
    return edit(null, new Patch.Keep<>(), new Patch.Replace<>(validity));
  }

  /** Replaces the extensions, and nothing else. */
  static BadgeEdit extended(Map<String, Extension> extensions) {
    return edit(null, new Patch.Replace<>(extensions), new Patch.Keep<>());
  }

  private static BadgeEdit edit(
      @Nullable String name, Patch<Map<String, Extension>> extensions, Patch<Period> validity) {
    return new BadgeEdit(
        name,
        null,
        null,
        null,
        null,
        new Patch.Keep<>(),
        new Patch.Keep<>(),
        new AdditionalEdit(new Patch.Keep<>(), extensions),
        validity,
        null,
        null);
  }
}
