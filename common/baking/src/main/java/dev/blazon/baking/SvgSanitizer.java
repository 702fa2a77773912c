package dev.blazon.baking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether an uploaded SVG may be served, and writes it anew from what is allowed: an
 * allow-list of elements and attributes, and no reference that leaves the file. What could do harm
 * refuses the upload and is named; it is never cut out in silence, since the author would get an
 * image that is not theirs. What shows in no rendering is dropped: what an editor leaves behind
 * (other namespaces, {@code <metadata>}, comments, names that no version of SVG has), a DOCTYPE,
 * and an Assertion baked into the file.
 */
public final class SvgSanitizer {

  /** What came of an upload. */
  public sealed interface Outcome {}

  /**
   * The file may be served.
   *
   * @param svg the image written anew in UTF-8 from what was allowed alone; a second pass changes
   *     nothing
   */
  public record Sanitized(String svg) implements Outcome {
    /** The cleaned SVG in UTF-8. */
    public byte[] bytes() {
      return svg.getBytes(UTF_8);
    }
  }

  /**
   * The file is refused.
   *
   * @param findings at least one, in the order of the file, at most {@value #MAX_FINDINGS}
   */
  public record Refused(List<Finding> findings) implements Outcome {
    /** Keeps a copy of the findings, which nobody can change. */
    public Refused {
      findings = List.copyOf(findings);
    }
  }

  /**
   * One thing that may not be in an upload.
   *
   * @param element name as written, such as {@code svg:script}; {@code ?name} for a processing
   *     instruction
   * @param attribute name as written; null if the element itself is at fault
   * @param line from 1, of the element
   * @param column from 1, of the element
   * @param reason why, for people
   */
  public record Finding(
      String element, @Nullable String attribute, int line, int column, String reason) {

    /** The finding as one sentence. */
    public String message() {
      String of = attribute == null ? "" : ", attribute " + attribute;
      return "<%s>%s at line %d, column %d: %s".formatted(element, of, line, column, reason);
    }
  }

  static final int MAX_FINDINGS = 100;

  private SvgSanitizer() {}

  /**
   * Checks an SVG that somebody sent: it is written anew, or refused with what could do harm.
   *
   * @throws UnreadableImage if the bytes are no SVG at all, or declare entities
   */
  public static Outcome sanitize(byte[] image) {
    if (Baking.detect(image) != ImageFormat.SVG) {
      throw new UnreadableImage(UnreadableImage.Fault.NOT_SVG, "image", "this is a PNG");
    }
    String text = SvgText.decode(image);
    SvgScrub scrub = new SvgScrub(text);
    SvgWalk.over(text, scrub);
    return scrub.findings().isEmpty()
        ? new Sanitized(scrub.written())
        : new Refused(scrub.findings());
  }
}
