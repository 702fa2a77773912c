package dev.blazon.page;

import gg.jte.Content;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Strangers' Markdown (CommonMark) as HTML that can do no harm: HTML in it is shown, not obeyed,
 * and what refers elsewhere is left to {@link MarkdownLinks}.
 */
public final class Markdown {
  /**
   * More than anybody writes; the parser reads all that follows each one, so that thousands take it
   * seconds.
   */
  private static final int MAXIMUM_BRACKETS = 256;

  /** It bounds by itself how deep things nest, without which the renderer's stack overflows. */
  private static final Parser PARSER = Parser.builder().build();

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .escapeHtml(true)
          .sanitizeUrls(true)
          .nodeRendererFactory(MarkdownLinks::new)
          .nodeRendererFactory(MarkdownHeadings::new)
          .build();

  private Markdown() {}

  /** A text as it stands on a page; what no reader would write is shown unread. */
  public static Content html(String markdown) {
    long brackets = markdown.chars().filter(c -> c == '[').count();
    Node document = brackets > MAXIMUM_BRACKETS ? unread(markdown) : PARSER.parse(markdown);
    return output -> output.writeContent(RENDERER.render(document));
  }

  private static Node unread(String markdown) {
    Node paragraph = new Paragraph();
    paragraph.appendChild(new Text(markdown));
    Node document = new Document();
    document.appendChild(paragraph);
    return document;
  }
}
