package dev.blazon.artwork.drawing;

import dev.blazon.artwork.drawing.UnusableDesign.Finding;
import dev.blazon.artwork.drawing.UnusableDesign.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects the faults of a design while it is composed, so that one {@link UnusableDesign} names
 * them all.
 */
final class DesignFaults {
  private final List<Finding> findings = new ArrayList<>();

  void add(Part part, String detail) {
    findings.add(new Finding(part, detail));
  }

  /** What a step makes; null where it finds something wrong, which is kept. */
  <T> @Nullable T of(Supplier<@Nullable T> step) {
    try {
      return step.get();
    } catch (UnusableDesign e) {
      findings.addAll(e.findings());
      return null;
    }
  }

  /** Whether there is something wrong with one of these parts. */
  boolean concern(Part... parts) {
    return findings.stream().anyMatch(finding -> List.of(parts).contains(finding.part()));
  }

  /**
   * Goes on only where nothing is wrong.
   *
   * @throws UnusableDesign that names everything
   */
  void requireNone() {
    if (!findings.isEmpty()) {
      throw new UnusableDesign(findings);
    }
  }
}
