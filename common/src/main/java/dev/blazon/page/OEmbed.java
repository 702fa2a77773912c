package dev.blazon.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * A page as sites embed it: the small card in a frame.
 *
 * @see <a href="https://oembed.com/">oEmbed 1.0, section 2.3</a>
 */
public final class OEmbed {
  private OEmbed() {}

  /**
   * The answer of the type {@code rich}.
   *
   * @param html the frame, as {@link Pages#frame} writes it
   * @param maximumWidth what neither frame nor picture may be wider than; null for any
   * @param maximumHeight what neither may be higher than; null for any
   */
  public static String json(
      AssertionPage page,
      String html,
      @Nullable Integer maximumWidth,
      @Nullable Integer maximumHeight) {
    Frame frame = Frame.within(maximumWidth, maximumHeight);
    ObjectNode answer = Json.mapper().createObjectNode();
    answer.put("type", "rich").put("version", "1.0");
    answer.put("title", OneLine.of(page.badge().name(), OneLine.NAME));
    answer.put("author_name", OneLine.of(page.issuer().name(), OneLine.NAME));
    answer.put("author_url", page.addresses().issuerPage());
    answer.put("provider_name", page.addresses().site());
    answer.put("provider_url", page.addresses().home());
    answer.put("html", html).put("width", frame.width()).put("height", frame.height());
    if (fits(Preview.WIDTH, maximumWidth) && fits(Preview.HEIGHT, maximumHeight)) {
      answer.put("thumbnail_url", page.addresses().card());
      answer.put("thumbnail_width", Preview.WIDTH).put("thumbnail_height", Preview.HEIGHT);
    }
    return Json.write(answer);
  }

  private static boolean fits(int size, @Nullable Integer maximum) {
    return maximum == null || size <= maximum;
  }
}
