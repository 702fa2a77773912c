package dev.blazon.baking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Assertion that was found in an image, as it is baked there, and what is odd about it. Nothing
 * here is verified: it only says where to look.
 *
 * @param format the image's format, by content
 * @param standard by which version's keyword or element it was found
 * @param text the Assertion as baked: JSON, a JWS in compact form, or a URL (legacy PNG; SVG
 *     without content)
 * @param verify SVG's {@code verify} attribute (URL or JWS); null where there is none, as in every
 *     PNG
 * @param warnings what is odd but readable, in the order of the file
 */
public record Unbaked(
    ImageFormat format,
    Standard standard,
    String text,
    @Nullable String verify,
    List<Warning> warnings) {

  /** What is baked into images. */
  public enum Standard {
    /** An Assertion of Open Badges 2.0 or an earlier version, which are baked alike. */
    V2_0,
    /** A credential of Open Badges 3.0, which stands under another keyword or element. */
    V3_0
  }

  /** Keeps a copy of the warnings, which nobody can change. */
  public Unbaked {
    warnings = List.copyOf(warnings);
  }

  /**
   * Something odd in an image that is read all the same; {@link #detail()} says it with its place.
   */
  public sealed interface Warning {
    /** One sentence for people. */
    String detail();
  }

  /** Bytes follow the PNG's end; baking drops them. */
  public record BytesAfterEnd(int count, int offset) implements Warning {
    @Override
    public String detail() {
      return "%d bytes follow the end of the PNG (IEND) at byte %d".formatted(count, offset);
    }
  }

  /** The Assertion stands in a tEXt chunk, as Open Badges 0.5 had it; 1.0 and later use iTXt. */
  public record LegacyTextChunk(long offset) implements Warning {
    @Override
    public String detail() {
      return "the Assertion is in a legacy tEXt chunk at byte %d; Open Badges 2.0 has iTXt"
          .formatted(offset);
    }
  }

  /**
   * The iTXt chunk has a language tag or translated keyword; the reference bakery then reads
   * garbage.
   */
  public record LanguageTagged(long offset) implements Warning {
    @Override
    public String detail() {
      return "the iTXt chunk at byte %d has a language tag or translated keyword, which must be empty"
          .formatted(offset);
    }
  }

  /** One more Assertion than there may be. It is passed over: the first counts. */
  public record AnotherAssertion(String place) implements Warning {
    @Override
    public String detail() {
      return place + ": another Assertion, where one may be; the first is taken";
    }
  }

  /** The image is damaged behind its Assertion, which is whole. */
  public record DamagedAfter(String fault) implements Warning {
    @Override
    public String detail() {
      return "the image is damaged behind its Assertion: " + fault;
    }
  }

  /** The SVG's assertion element is not the first thing in {@code <svg>}. */
  public record Misplaced(int line, int column) implements Warning {
    @Override
    public String detail() {
      return "the assertion element at line %d, column %d does not directly follow <svg>"
          .formatted(line, column);
    }
  }
}
