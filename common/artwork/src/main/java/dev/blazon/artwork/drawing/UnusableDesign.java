package dev.blazon.artwork.drawing;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown where no artwork can be composed from a design: names everything that is wrong with it, by
 * its parts.
 */
public final class UnusableDesign extends RuntimeException {
  private static final long serialVersionUID = 1;

  @SuppressWarnings("serial") // Nobody serialises it.
  private final List<Finding> findings;

  UnusableDesign(Part part, String detail) {
    this(List.of(new Finding(part, detail)));
  }

  /**
   * @param findings at least one
   */
  UnusableDesign(List<Finding> findings) {
    super(findings.stream().map(Finding::toString).collect(Collectors.joining("; ")));
    this.findings = List.copyOf(findings);
  }

  /**
   * What is wrong with one part.
   *
   * @param detail a clause that begins with a verb
   */
  public record Finding(Part part, String detail) {
    @Override
    public String toString() {
      return part.term() + " " + detail;
    }
  }

  /** Which part of the design. */
  public enum Part {
    FORMAT("format"),
    BACKGROUND("background"),
    ICON("icon"),
    ICON_NAME("iconName"),
    ICON_INK("iconColor"),
    RIM("rimText"),
    RIM_INK("rimTextColor"),
    TITLE("title"),
    RIBBON("ribbon"),
    TITLE_INK("titleTextColor"),
    RIBBON_INK("ribbonTextColor");

    private final String term;

    Part(String term) {
      this.term = term;
    }

    /** As the API names it. */
    public String term() {
      return term;
    }
  }

  /** All that is wrong, at least one. */
  public List<Finding> findings() {
    return findings;
  }

  /** The first part that is at fault. */
  public Part part() {
    return findings.getFirst().part();
  }

  /** What is wrong with it. */
  public String detail() {
    return findings.getFirst().detail();
  }
}
