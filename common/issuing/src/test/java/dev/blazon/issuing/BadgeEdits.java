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

/** Sample {@link BadgeEdit}s for tests: one of every property, and one of few. */
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
    return BadgeEditBuilder.builder()
        .name("Brazing")
        .description("Can braze")
        .criteria(CRITERIA)
        .tags(List.of("solder"))
        .alignment(ALIGNMENT)
        .image(new Patch.Replace<>(WORDS))
        .related(new Patch.Replace<>(List.of(RELATED)))
        .additional(new AdditionalEdit(new Patch.Replace<>("de"), new Patch.Remove<>()))
        .validity(new Patch.Replace<>(Period.ofYears(2)))
        .verification(VerificationType.HOSTED)
        .expiryPolicy(ExpiryPolicy.KEEP)
        .renewal(null)
        .build();
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
    return BadgeEditBuilder.builder()
        .name(name)
        .image(new Patch.Keep<>())
        .related(new Patch.Keep<>())
        .additional(new AdditionalEdit(new Patch.Keep<>(), extensions))
        .validity(validity)
        .renewal(null)
        .build();
  }
}
