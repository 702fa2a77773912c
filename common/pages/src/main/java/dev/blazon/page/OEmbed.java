package dev.blazon.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import org.jspecify.annotations.Nullable;

/**
 * The oEmbed answer for an Assertion's page, in JSON or XML, by which other sites embed the small
 * card in a frame.
 *
 * @see <a href="https://oembed.com/">oEmbed 1.0, section 2.3</a>
 */
final class OEmbed {
  private OEmbed() {}

  /**
   * The answer of the type {@code rich}.
   *
   * @param title what is embedded
   * @param html the frame
   * @param frame its size
   * @param card the picture of the page
   * @param maximumWidth what the picture may not be wider than; null for any
   * @param maximumHeight what the picture may not be higher than; null for any
   */
  static ObjectNode answer(
      AssertionPage page,
      String title,
      String html,
      EmbedSize frame,
      String card,
      @Nullable Integer maximumWidth,
      @Nullable Integer maximumHeight) {
    ObjectNode answer = Json.mapper().createObjectNode();
    answer.put("type", "rich").put("version", "1.0");
    answer.put("title", title);
    answer.put("author_name", OneLine.of(page.issuer().name(), OneLine.NAME));
    answer.put("author_url", page.addresses().issuerPage());
    answer.put("provider_name", page.addresses().site());
    answer.put("provider_url", page.addresses().home());
    answer.put("html", html).put("width", frame.width()).put("height", frame.height());
    if (fits(LinkPreview.WIDTH, maximumWidth) && fits(LinkPreview.HEIGHT, maximumHeight)) {
      answer.put("thumbnail_url", card);
      answer.put("thumbnail_width", LinkPreview.WIDTH).put("thumbnail_height", LinkPreview.HEIGHT);
    }
    return answer;
  }

  /** The same answer in XML, as section 2.3.4.2 writes it. */
  static String xml(ObjectNode answer) {
    StringBuilder xml =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<oembed>\n");
    answer
        .properties()
        .forEach(
            member ->
                xml.append("  <")
                    .append(member.getKey())
                    .append('>')
                    .append(escaped(member.getValue().asText()))
                    .append("</")
                    .append(member.getKey())
                    .append(">\n"));
    return xml.append("</oembed>\n").toString();
  }

  /** For an element of XML 1.0, without the few characters that it cannot hold at all. */
  private static String escaped(String text) {
    StringOutput escaped = new StringOutput();
    Escape.htmlContent(text.replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]", ""), escaped);
    return escaped.toString();
  }

  private static boolean fits(int size, @Nullable Integer maximum) {
    return maximum == null || size <= maximum;
  }
}
