package dev.blazon.page;

import dev.blazon.json.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Writes the links and images in Markdown of strangers as HTML links. A link leads to an http(s)
 * URL or is only its text. An image is a link to it: no page loads anything from another origin,
 * and who looks at a badge is nobody's business.
 */
final class MarkdownLinks implements NodeRenderer {
  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;

  MarkdownLinks(HtmlNodeRendererContext context) {
    this.context = context;
    this.html = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Link.class, Image.class);
  }

  @Override
  public void render(Node node) {
    switch (node) {
      case Link link -> render(link, link.getDestination());
      case Image image -> render(image, image.getDestination());
      default -> throw new IllegalArgumentException("not asked for: " + node);
    }
  }

  private void render(Node node, String destination) {
    // HTML forbids a link within a link; Markdown makes one of an image in a link.
    boolean leads = Texts.isHttpUrl(destination) && !isWithinLink(node);
    if (leads) {
      Map<String, String> attributes = new LinkedHashMap<>();
      attributes.put("href", context.encodeUrl(destination));
      attributes.put("rel", Links.REL);
      html.tag("a", attributes);
    }
    if (node.getFirstChild() == null) {
      html.text(destination);
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
    if (leads) {
      html.tag("/a");
    }
  }

  private static boolean isWithinLink(Node node) {
    for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
      if (parent instanceof Link || parent instanceof Image) {
        return true;
      }
    }
    return false;
  }
}
