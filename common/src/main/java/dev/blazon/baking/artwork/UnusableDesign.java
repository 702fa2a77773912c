package dev.blazon.baking.artwork;

/** A design that no badge can be made from. The message names what is wrong with which part. */
public final class UnusableDesign extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Part part;
  private final String detail;

  UnusableDesign(Part part, String detail) {
    super(part.term() + " " + detail);
    this.part = part;
    this.detail = detail;
  }

  /** Which part of the design. */
  public enum Part {
    BACKGROUND("background"),
    ICON("icon"),
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

  /** Which part is at fault. */
  public Part part() {
    return part;
  }

  /** What is wrong with it, a clause that begins with a verb. */
  public String detail() {
    return detail;
  }
}
