package dev.blazon.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/**
 * Renumbers the headings in a Markdown text so that they continue those of the page: the outermost
 * stands one level below the heading that the text stands under, whichever level its writer began
 * with, and each that is nested one level below the one that it is nested in. A level is never left
 * out (WCAG 2.2, technique G141).
 */
final class MarkdownHeadings implements NodeRenderer {
  private static final int DEEPEST = 6;

  private final HtmlNodeRendererContext context;
  private final int under;

  /** The levels that are open, outermost first, as their writer numbers them. */
  private final Deque<Integer> open = new ArrayDeque<>();

  /**
   * Of one text.
   *
   * @param under the level of the heading that the text stands under
   */
  MarkdownHeadings(HtmlNodeRendererContext context, int under) {
    this.context = context;
    this.under = under;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Heading.class);
  }

  @Override
  public void render(Node node) {
    int level = ((Heading) node).getLevel();
    while (!open.isEmpty() && open.getLast() >= level) {
      open.removeLast();
    }
    open.addLast(level);
    String tag = "h" + Math.min(under + open.size(), DEEPEST);
    context.getWriter().tag(tag);
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
    context.getWriter().tag("/" + tag);
    context.getWriter().line();
  }
}
