package dev.blazon.baking;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blazon.baking.BakedAssertion.HostedJson;
import dev.blazon.baking.BakedAssertion.Jws;
import dev.blazon.baking.SvgAssertions.Found;
import dev.blazon.baking.SvgTags.Kind;
import dev.blazon.baking.SvgTags.Tag;
import dev.blazon.baking.UnreadableImage.Fault;
import java.util.List;

/**
 * SVG: the Assertion is one {@code <openbadges:assertion>} directly after {@code <svg>}. The text
 * is spliced, never serialised again, so that all else stays as its author wrote it.
 */
final class SvgBaking {
  private SvgBaking() {}

  static void inspect(byte[] image) {
    SvgAssertions.in(SvgText.decode(image));
  }

  static byte[] bake(byte[] image, BakedAssertion assertion) {
    String text = SvgText.decode(image);
    SvgAssertions document = SvgAssertions.in(text);
    Tag root = document.root();
    StringBuilder baked = new StringBuilder(text.length() + 1_024);
    baked.append(text, 0, root.nameEnd());
    if (!document.declaresPrefix()) {
      baked.append(" xmlns:openbadges=\"").append(SvgAssertions.NAMESPACE).append('"');
    }
    boolean empty = root.kind() == Kind.EMPTY;
    baked.append(text, root.nameEnd(), empty ? root.end() - 2 : root.end());
    baked.append(empty ? ">" : "").append(element(assertion));
    int from = root.end();
    for (Found old : document.found()) {
      baked.append(text, from, old.start());
      from = old.end();
    }
    baked.append(empty ? "</" + root.name() + ">" : "").append(text, from, text.length());
    return baked.toString().getBytes(UTF_8);
  }

  static Unbaked unbake(byte[] image) {
    String text = SvgText.decode(image);
    SvgAssertions document = SvgAssertions.in(text);
    List<Found> found = document.found();
    if (found.isEmpty()) {
      throw new UnreadableImage(
          Fault.NOT_BAKED,
          "SVG",
          "no assertion element in the namespace " + SvgAssertions.NAMESPACE);
    }
    TextPosition position = TextPosition.of(text, found.getLast().start());
    if (found.size() > 1) {
      throw new UnreadableImage(
          Fault.MANY_ASSERTIONS,
          position.place(),
          found.size() + " assertion elements, where one may be");
    }
    Found assertion = found.getFirst();
    String verify = assertion.verify();
    if (assertion.content().isEmpty() && verify == null) {
      throw new UnreadableImage(
          Fault.INVALID_ASSERTION,
          position.place(),
          "the assertion element has neither a verify attribute nor content");
    }
    boolean misplaced = !text.substring(document.root().end(), assertion.start()).isBlank();
    return new Unbaked(
        ImageFormat.SVG,
        assertion.content().isEmpty() && verify != null ? verify : assertion.content(),
        verify,
        misplaced ? List.of(new Unbaked.Misplaced(position.line(), position.column())) : List.of());
  }

  private static String element(BakedAssertion assertion) {
    return switch (assertion) {
      case HostedJson hosted ->
          "<openbadges:assertion verify=\"%s\"><![CDATA[%s]]></openbadges:assertion>"
              .formatted(XmlEscape.attribute(hosted.url()), hosted.json());
      case Jws jws -> "<openbadges:assertion verify=\"%s\"/>".formatted(jws.compact());
    };
  }
}
