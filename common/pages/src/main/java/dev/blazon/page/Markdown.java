package dev.blazon.page;

import gg.jte.Content;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns Markdown (CommonMark) from Assertions, BadgeClasses and Endorsements into HTML that can do
 * no harm: HTML in it is shown, not obeyed, and links and images are left to {@link MarkdownLinks}.
 */
public final class Markdown {
  /**
   * More than anybody writes; the parser reads all that follows each one, so that thousands take it
   * seconds.
   */
  private static final int MAXIMUM_BRACKETS = 256;

  /**
   * A line of nothing but quotation marks of Markdown becomes thirty times as long in HTML, and
   * pages have a bound. Text that is only escaped becomes six times as long at the most.
   */
  private static final int MAXIMUM_GROWTH = 8;

  private static final int ALWAYS = 2_000;

  /** It bounds by itself how deep things nest, without which the renderer's stack overflows. */
  private static final Parser PARSER = Parser.builder().build();

  private static final int SECTION = 2;
  private static final int ARTICLE = 3;

  private static final HtmlRenderer IN_SECTION = renderer(SECTION);
  private static final HtmlRenderer IN_ARTICLE = renderer(ARTICLE);

  private Markdown() {}

  /**
   * A text as it stands in a section of a page, under its heading of the second level; what no
   * reader would write is shown unread.
   */
  public static Content html(String markdown) {
    return html(markdown, IN_SECTION);
  }

  /** As {@link #html(String)}, in an article with a heading of the third level. */
  public static Content inArticle(String markdown) {
    return html(markdown, IN_ARTICLE);
  }

  private static Content html(String markdown, HtmlRenderer renderer) {
    long brackets = markdown.chars().filter(c -> c == '[').count();
    String html =
        renderer.render(brackets > MAXIMUM_BRACKETS ? unread(markdown) : PARSER.parse(markdown));
    String bounded =
        html.length() > MAXIMUM_GROWTH * markdown.length() + ALWAYS
            ? renderer.render(unread(markdown))
            : html;
    return output -> output.writeContent(bounded);
  }

  private static HtmlRenderer renderer(int under) {
    return HtmlRenderer.builder()
        .escapeHtml(true)
        .sanitizeUrls(true)
        .nodeRendererFactory(MarkdownLinks::new)
        .nodeRendererFactory(context -> new MarkdownHeadings(context, under))
        .build();
  }

  private static Node unread(String markdown) {
    Node paragraph = new Paragraph();
    paragraph.appendChild(new Text(markdown));
    Node document = new Document();
    document.appendChild(paragraph);
    return document;
  }
}
