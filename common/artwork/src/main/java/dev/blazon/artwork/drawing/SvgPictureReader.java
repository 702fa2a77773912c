package dev.blazon.artwork.drawing;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import dev.blazon.artwork.drawing.UnusableDesign.Part;
import dev.blazon.baking.SvgSanitizer;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Parses an SVG into a {@link SvgPicture}, for a badge that is composed or for a card. Drawn are
 * shapes, gradients and plain clips. What may be served and is not drawn is refused by name:
 * filters, masks, patterns and clips by path can cost minutes in a few bytes, and text would need
 * fonts that no other machine has.
 */
final class SvgPictureReader {
  private static final Set<String> DRAWN =
      Set.of(
          "svg",
          "g",
          "defs",
          "symbol",
          "use",
          "a",
          "title",
          "desc",
          "style",
          "view",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "linearGradient",
          "radialGradient",
          "stop",
          "clipPath");

  private static final Set<String> DRAWN_WITH_IMAGES =
      Stream.concat(DRAWN.stream(), Stream.of("image")).collect(Collectors.toUnmodifiableSet());

  /** Of these alone is the intersection cheap, and of short paths. */
  private static final Set<String> CLIPS =
      Set.of("clipPath", "rect", "circle", "ellipse", "path", "title", "desc");

  /**
   * Of all paths to clip by, in characters: where lines cross, the time grows with the square of
   * their number. The outlines of badges are shorter.
   */
  private static final int MOST_CLIP_PATH = 400;

  private static final int MOST_IN_CLIPS = 100;
  private static final int MOST_STOPS = 2_000;

  /** Of style sheets, in characters: every rule is held against every element. */
  private static final int MOST_STYLE = 32_768;

  /** The widest and the highest drawing, as its ratio. */
  private static final double LONGEST = 100;

  /** A sanitised file has no prefix, no CDATA, and "&lt;" before tags alone. */
  private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z]+)");

  private static final Pattern SIZE = Pattern.compile("^<svg[^>]* (viewBox|width|height)=");

  private static final LoaderContext LIMITS =
      LoaderContext.builder()
          .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
          .documentLimits(new DocumentLimits(100, 20, 20_000))
          .build();

  /** It would log what people sent. Held, because the log manager forgets loggers. */
  private static final Logger QUIET = Logger.getLogger("com.github.weisj.jsvg");

  static {
    QUIET.setLevel(Level.OFF);
  }

  private SvgPictureReader() {}

  /** What somebody sends to be drawn: without images. */
  static SvgPicture read(byte[] image, Part part) {
    return read(image, part, DRAWN);
  }

  /** What is served, such as a composed badge: with images that are embedded in it. */
  static SvgPicture served(byte[] image, Part part) {
    return read(image, part, DRAWN_WITH_IMAGES);
  }

  private static SvgPicture read(byte[] image, Part part, Set<String> drawn) {
    return switch (SvgSanitizer.sanitize(image)) {
      case SvgSanitizer.Refused refused ->
          throw new UnusableDesign(
              part, "may not be drawn: " + refused.findings().getFirst().message());
      case SvgSanitizer.Sanitized svg -> loaded(svg, part, drawn);
    };
  }

  private static SvgPicture loaded(SvgSanitizer.Sanitized svg, Part part, Set<String> drawn) {
    requireDrawn(svg.svg(), part, drawn);
    EmbeddedCost.requireLow(svg.svg(), part);
    if (!SIZE.matcher(svg.svg()).find()) {
      throw new UnusableDesign(part, "is an SVG without a viewBox or a size");
    }
    Fonts.prepare();
    SVGDocument document = parsed(svg.bytes());
    if (document == null) {
      throw new UnusableDesign(
          part, "is an SVG that cannot be drawn: it is damaged, or nested too deep");
    }
    ViewBox box = document.viewBox();
    double ratio = box.getWidth() / box.getHeight();
    if (!(ratio <= LONGEST && ratio >= 1 / LONGEST)) {
      throw new UnusableDesign(
          part, "is an SVG of no size, or more than 100 times as long as it is thick");
    }
    return new SvgPicture(document, part);
  }

  /** Null where it cannot be parsed: of that, JSVG says some as null and some as it happens. */
  private static @Nullable SVGDocument parsed(byte[] svg) {
    try {
      return new SVGLoader().load(new ByteArrayInputStream(svg), null, LIMITS);
    } catch (UnusableDesign | TookTooLong e) {
      throw e;
    } catch (RuntimeException e) {
      return null;
    }
  }

  private static void requireDrawn(String svg, Part part, Set<String> drawn) {
    boolean inClip = false;
    int inClips = 0;
    int clipPaths = 0;
    int stops = 0;
    int style = 0;
    int styleFrom = 0;
    for (Matcher tag = TAG.matcher(svg); tag.find(); ) {
      boolean opens = tag.group(1).isEmpty();
      String name = tag.group(2);
      if (name.equals("clipPath")) {
        inClip = opens && !isEmpty(svg, tag.end());
      }
      if (name.equals("style")) {
        style += opens ? 0 : tag.start() - styleFrom;
        styleFrom = tag.end();
      }
      if (!opens) {
        continue;
      }
      if (name.equals("text")) {
        throw new UnusableDesign(
            part, "has text, and no machine has the fonts of another: convert it to paths");
      }
      if (!drawn.contains(name)) {
        throw new UnusableDesign(
            part, "has the element <" + name + ">, which is not drawn here: flatten it to shapes");
      }
      if (inClip && !CLIPS.contains(name)) {
        throw new UnusableDesign(
            part,
            "clips by the element <" + name + ">, where rect, circle, ellipse and path are taken");
      }
      inClips += inClip ? 1 : 0;
      clipPaths += inClip && name.equals("path") ? svg.indexOf('>', tag.end()) - tag.end() : 0;
      stops += name.equals("stop") ? 1 : 0;
    }
    if (clipPaths > MOST_CLIP_PATH) {
      throw new UnusableDesign(
          part,
          String.format(
              Locale.ROOT, "has paths to clip by of more than %d characters", MOST_CLIP_PATH));
    }
    if (inClips > MOST_IN_CLIPS || stops > MOST_STOPS || style > MOST_STYLE) {
      throw new UnusableDesign(
          part,
          String.format(
              Locale.ROOT,
              "has more than %d shapes to clip by, %d stops in gradients or %d characters of"
                  + " styles",
              MOST_IN_CLIPS,
              MOST_STOPS,
              MOST_STYLE));
    }
  }

  private static boolean isEmpty(String svg, int at) {
    int end = svg.indexOf('>', at);
    return end > 0 && svg.charAt(end - 1) == '/';
  }
}
