package dev.blazon.baking;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blazon.baking.BakedAssertion.HostedJson;
import dev.blazon.baking.BakedAssertion.Jws;
import dev.blazon.baking.SvgAssertions.Found;
import dev.blazon.baking.SvgTags.Kind;
import dev.blazon.baking.SvgTags.Tag;
import dev.blazon.baking.Unbaked.Standard;
import dev.blazon.baking.UnreadableImage.Fault;
import java.util.ArrayList;
import java.util.List;

/**
 * Bakes an Assertion into an SVG, as one {@code <openbadges:assertion>} directly after {@code
 * <svg>}, and reads it out again. The text is spliced, never serialised again, so that all else
 * stays as its author wrote it.
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
    SvgAssertions.Read read = SvgAssertions.before(text);
    List<Unbaked.Warning> warnings = new ArrayList<>();
    read.fault().ifPresent(fault -> warnings.add(new Unbaked.DamagedAfter(fault.getMessage())));
    SvgAssertions document = read.assertions();
    return document.found().isEmpty()
        ? unbakeCredential(document, warnings)
        : unbake(text, document, warnings);
  }

  private static Unbaked unbakeCredential(SvgAssertions document, List<Unbaked.Warning> warnings) {
    if (document.credentials().isEmpty()) {
      throw new UnreadableImage(
          Fault.NOT_BAKED,
          "SVG",
          "no assertion element in the namespace " + SvgAssertions.NAMESPACE);
    }
    Found credential = document.credentials().getFirst();
    String verify = credential.verify();
    return new Unbaked(
        ImageFormat.SVG,
        Standard.V3_0,
        credential.content().isEmpty() && verify != null ? verify : credential.content(),
        null,
        warnings);
  }

  /** The first counts, as in "until you reach the first openbadges:assertion tag". */
  private static Unbaked unbake(
      String text, SvgAssertions document, List<Unbaked.Warning> warnings) {
    Found assertion = document.found().getFirst();
    TextPosition position = TextPosition.of(text, assertion.start());
    String verify = assertion.verify();
    if (assertion.content().isEmpty() && verify == null) {
      throw new UnreadableImage(
          Fault.INVALID_ASSERTION,
          position.place(),
          "the assertion element has neither a verify attribute nor content");
    }
    if (!text.substring(document.root().end(), assertion.start()).isBlank()) {
      warnings.add(new Unbaked.Misplaced(position.line(), position.column()));
    }
    for (Found more : document.found().subList(1, document.found().size())) {
      warnings.add(new Unbaked.AnotherAssertion(TextPosition.of(text, more.start()).place()));
    }
    return new Unbaked(
        ImageFormat.SVG,
        Standard.V2_0,
        assertion.content().isEmpty() && verify != null ? verify : assertion.content(),
        verify,
        warnings);
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
