package dev.blazon.artwork.drawing;

import dev.blazon.artwork.drawing.UnusableDesign.Part;
import dev.blazon.baking.Baking;
import dev.blazon.design.Design;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Builds the text of a badge's SVG: its elements, and the gradients and clips that they refer to.
 * All coordinates are those of the view box, and what is referred to alike is written once. Ids are
 * numbered, so that the same drawing gives the same bytes.
 */
final class SvgDocument {
  /** Room is left for what is baked into it. */
  private static final int MOST_CHARACTERS = Baking.MAX_BYTES - 512 * 1024;

  private static final String START =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
          + (Design.SIDE + " " + Design.SIDE)
          + "\">";

  /** Definitions without their ids, and these. */
  private final Map<String, String> definitions = new LinkedHashMap<>();

  /** The ids of what was defined, by what it was made from. */
  private final Map<Object, String> known = new HashMap<>();

  private final StringBuilder body = new StringBuilder();

  /** What the elements that are being written are clipped to, together. */
  private @Nullable String group;

  private int definitionsLength;

  /** The whole SVG as it has been written so far, in UTF-8. */
  byte[] bytes() {
    regroup(null);
    StringBuilder svg = new StringBuilder(START);
    if (!definitions.isEmpty()) {
      svg.append("<defs>");
      definitions.forEach((content, id) -> svg.append(content.replaceFirst("%s", id)));
      svg.append("</defs>");
    }
    return svg.append(body).append("</svg>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** How far the drawing is, to come back to. */
  int mark() {
    regroup(null);
    return body.length();
  }

  /** Drops what was drawn since. */
  void backTo(int mark) {
    body.setLength(mark);
    group = null;
  }

  /**
   * Writes an element of the SVG, and where it is clipped.
   *
   * @param start without its end
   * @param clip the id of what it is clipped to; null for nothing
   * @throws UnusableDesign where the document grows too large
   * @throws TookTooLong where there is no time for more
   */
  void element(CharSequence start, @Nullable String clip) {
    DrawingTime.check();
    require(start.length());
    regroup(clip);
    body.append(start).append("/>");
  }

  private void regroup(@Nullable String clip) {
    if (!Objects.equals(clip, group)) {
      body.append(group == null ? "" : "</g>");
      body.append(clip == null ? "" : "<g clip-path=\"url(#" + clip + ")\">");
      group = clip;
    }
  }

  /**
   * What elements refer to.
   *
   * @param content an element, with {@code %s} in place of its id
   * @return its id
   */
  String define(String content) {
    String known = definitions.get(content);
    if (known != null) {
      return known;
    }
    definitionsLength += content.length();
    require(0);
    String id = "b" + definitions.size();
    definitions.put(content, id);
    return id;
  }

  /**
   * The same of what takes long to write, which is written where it is not known alone.
   *
   * @param key equal for what is written alike
   */
  String define(Object key, Supplier<String> content) {
    String id = known.get(key);
    if (id == null) {
      id = define(content.get());
      known.put(key, id);
    }
    return id;
  }

  /** A region that drawings are clipped to, within another one or, where that is null, alone. */
  String clip(Shape shape, @Nullable String within) {
    String outer = within == null ? "" : " clip-path=\"url(#" + within + ")\"";
    String region =
        shape instanceof Rectangle2D box
            ? "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                .formatted(
                    SvgPath.number(box.getX()),
                    SvgPath.number(box.getY()),
                    SvgPath.number(box.getWidth()),
                    SvgPath.number(box.getHeight()))
            : "<path" + SvgPath.attributes(shape) + "/>";
    return define("<clipPath id=\"%s\"" + outer + ">" + region + "</clipPath>");
  }

  private void require(int more) {
    if ((long) body.length() + definitionsLength + more > MOST_CHARACTERS) {
      throw new UnusableDesign(
          Part.FORMAT,
          "svg makes a file of more than "
              + MOST_CHARACTERS
              + " bytes from these images: choose png, or simpler images");
    }
  }
}
