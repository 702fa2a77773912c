package dev.blazon.page;

import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Headings, set below the page's own so that its outline stays the page's. */
final class MarkdownHeadings implements NodeRenderer {
  /** The level of the headings under which Markdown stands. */
  private static final int ABOVE = 2;

  private static final int DEEPEST = 6;

  private final HtmlNodeRendererContext context;

  MarkdownHeadings(HtmlNodeRendererContext context) {
    this.context = context;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Heading.class);
  }

  @Override
  public void render(Node node) {
    String tag = "h" + Math.min(((Heading) node).getLevel() + ABOVE, DEEPEST);
    context.getWriter().tag(tag);
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
    context.getWriter().tag("/" + tag);
    context.getWriter().line();
  }
}
