package dev.blazon.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.PathwayBuilder;
import dev.blazon.lifecycle.StageOrder;
import dev.blazon.words.Language;
import dev.blazon.words.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The picture on the page of a pathway. */
class PathwayPictureTest {
  private static final Pattern SVG = Pattern.compile("(?s)<svg class=\"route\".*?</svg>");

  private final Pages pages = new Pages();

  @ParameterizedTest
  @EnumSource
  void everyStageAndEveryBadgeHasItsLabelAndStaysInside(Language language) throws Exception {
    PathwayPage page = SamplePathway.page(SamplePathway.pathway());
    Element svg = svg(page, language);

    assertEquals("img", svg.getAttribute("role"));
    assertEquals("route-title route-text", svg.getAttribute("aria-labelledby"));
    // A long one stands in two lines.
    String texts = String.join(" ", texts(svg, "text"));
    Words words = new Words(language);
    for (String label :
        List.of(
            "Knots", "Ropes", "Bowline", words.say("pathway.gone"), "Splicing", "Harbour master")) {
      assertTrue(texts.contains(label), () -> label + " is not in " + texts);
    }
    String said = texts(svg, "desc").getFirst();
    for (String label : List.of("Knots", "Bowline", "Splicing", "Harbour master")) {
      assertTrue(said.contains(label), said);
    }
    assertTrue(texts(svg, "title").getFirst().contains("Master of the harbour"));
    assertInside(svg);
  }

  /** Right to left, it runs down the right side. */
  @Test
  void itIsMirrored() throws Exception {
    PathwayPage page = SamplePathway.page(SamplePathway.pathway());

    assertEquals("16", circle(svg(page, Language.EN)).getAttribute("cx"));
    assertEquals(
        String.valueOf(PathwayPicture.WIDTH - 16),
        circle(svg(page, Language.AR)).getAttribute("cx"));
  }

  @Test
  void anOrderIsAnArrowAndNoneIsADottedLine() throws Exception {
    PathwayPage inOrder = SamplePathway.page(SamplePathway.pathway());
    PathwayPage any =
        SamplePathway.page(
            PathwayBuilder.builder(SamplePathway.pathway()).order(StageOrder.ANY).build());

    assertEquals(2, classes(svg(inOrder, Language.EN), "arrow"), "to a stage and to the goal");
    assertEquals(0, classes(svg(any, Language.EN), "arrow"));
    assertEquals(0, classes(svg(inOrder, Language.EN), "spine any"));
    assertEquals(1, classes(svg(any, Language.EN), "spine any"));
  }

  @Test
  void theLongestPathwayOfTheLongestNamesStaysWhole() throws Exception {
    List<StageShown> stages = new ArrayList<>();
    for (String name :
        List.of(
            "W".repeat(200),
            "ab ".repeat(66),
            "\u754c".repeat(200),
            "\uD83C\uDF0A".repeat(100),
            "\u202e")) {
      stages.add(
          new StageShown(
              stages.size() + 1, name, null, 8, Collections.nCopies(8, SamplePathway.shown(name))));
    }
    PathwayPage page =
        SamplePathway.page(SamplePathway.pathway(), stages.toArray(StageShown[]::new));
    Element svg = svg(page, Language.EN);

    assertEquals(1 + 5 + 40, svg.getElementsByTagName("circle").getLength());
    assertInside(svg);
    for (PathwayPicture.Row row : PathwayPicture.of(page, new Words(Language.EN)).rows()) {
      assertTrue(row.lines().size() <= 3, row.toString());
      for (String line : row.lines()) {
        double wide = line.codePoints().mapToDouble(EmbedTextHeight::width).sum();
        assertTrue(wide * 13 <= PathwayPicture.WIDTH - 40, line);
      }
    }
  }

  /** Nothing is below the picture's own end. */
  private static void assertInside(Element svg) {
    int height = Integer.parseInt(svg.getAttribute("viewBox").split(" ", -1)[3]);
    for (String tag : List.of("circle", "text")) {
      NodeList found = svg.getElementsByTagName(tag);
      for (int i = 0; i < found.getLength(); i++) {
        Element each = (Element) found.item(i);
        String y = each.getAttribute(tag.equals("text") ? "y" : "cy");
        assertTrue(Integer.parseInt(y) < height, y + " of " + height);
      }
    }
  }

  private static Element circle(Element svg) {
    return (Element) svg.getElementsByTagName("circle").item(0);
  }

  private static long classes(Element svg, String name) {
    NodeList paths = svg.getElementsByTagName("path");
    int count = 0;
    for (int i = 0; i < paths.getLength(); i++) {
      count += ((Element) paths.item(i)).getAttribute("class").equals(name) ? 1 : 0;
    }
    return count;
  }

  private static List<String> texts(Element svg, String tag) {
    NodeList found = svg.getElementsByTagName(tag);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(found.item(i).getTextContent());
    }
    return texts;
  }

  /** XML, so that what is not closed or not quoted fails. */
  private Element svg(PathwayPage page, Language language)
      throws ParserConfigurationException, IOException, SAXException {
    Matcher found = SVG.matcher(pages.pathway(page, language));
    assertTrue(found.find());
    Element svg =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(found.group().getBytes(UTF_8)))
            .getDocumentElement();
    assertNotNull(svg);
    return svg;
  }
}
