package dev.blazon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.output.StringOutput;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  private static final String REL = " rel=\"nofollow noopener noreferrer ugc\"";

  @Test
  void whatIsMarkedUpIsSet() {
    assertEquals(
        "<ol>\n<li>Plot a <em>course</em>.</li>\n<li>Keep <code>a log</code>.</li>\n</ol>\n",
        html("1. Plot a *course*.\n2. Keep `a log`.\n"));
  }

  @Test
  void htmlIsShownAndNotObeyed() {
    assertEquals(
        "<p>a &lt;b onclick=&quot;x()&quot;&gt;b&lt;/b&gt;</p>\n",
        html("a <b onclick=\"x()\">b</b>"));
    assertEquals(
        "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n", html("<script>alert(1)</script>"));
  }

  @Test
  void aLinkLeadsToAnHttpUrl() {
    assertEquals(
        "<p><a href=\"https://example.org/?a=1&amp;b\"" + REL + ">log</a></p>\n",
        html("[log](https://example.org/?a=1&b \"a title\")"));
    assertEquals(
        "<p><a href=\"https://example.org/\"" + REL + ">https://example.org/</a></p>\n",
        html("<https://example.org/>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[log](javascript:alert(1))",
        "[log](JAVASCRIPT:alert(1))",
        "[log](java&#x73;cript:alert(1))",
        "[log](<java\tscript:alert(1)>)",
        "[log](data:text/html;base64,PHNjcmlwdD4=)",
        "[log](//example.org)",
        "[log](/assertions/x)",
        "[log](#top)",
        "[log](mailto:somebody@example.org)",
        "[log][1]\n\n[1]: vbscript:x",
        "![log](data:image/png;base64,AAAA)"
      })
  void anyOtherLinkIsOnlyItsText(String markdown) {
    assertEquals("<p>log</p>\n", html(markdown));
  }

  @Test
  void anImageIsALinkToIt() {
    assertEquals(
        "<p><a href=\"https://example.org/a.png\"" + REL + ">a chart</a></p>\n",
        html("![a chart](https://example.org/a.png)"));
    assertEquals(
        "<p><a href=\"https://example.org/a.png\"" + REL + ">https://example.org/a.png</a></p>\n",
        html("![](https://example.org/a.png)"));
  }

  @Test
  void aLinkNeverHoldsALink() {
    assertEquals(
        "<p><a href=\"https://example.org/\"" + REL + ">a chart</a></p>\n",
        html("[![a chart](https://example.org/a.png)](https://example.org/)"));
    assertEquals(
        "<p><a href=\"https://example.org/a.png\"" + REL + ">a chart</a></p>\n",
        html("![[a chart](https://example.org/)](https://example.org/a.png)"));
  }

  @Test
  void headingsStandBelowThoseOfThePage() {
    assertEquals("<h3>One</h3>\n<h4>Six</h4>\n", html("# One\n###### Six"));
    assertEquals("<h3>Two</h3>\n<h4>Three</h4>\n", html("## Two\n### Three"));
    assertEquals("<h3>Two</h3>\n<h3>One</h3>\n<h4>Two</h4>\n", html("## Two\n# One\n## Two"));
    assertEquals(
        "<h3>1</h3>\n<h4>2</h4>\n<h5>3</h5>\n<h6>4</h6>\n<h6>5</h6>\n",
        html("# 1\n## 2\n### 3\n#### 4\n##### 5"));
    StringOutput article = new StringOutput();
    Markdown.inArticle("## Two").writeTo(article);
    assertEquals("<h4>Two</h4>\n", article.toString());
  }

  @Timeout(120)
  @ParameterizedTest
  @ValueSource(strings = {">", "- ", "*a ", "**a ", "[", "![", "[a](", "<", "`", "_a", "1. ", "&"})
  void repetitionNeitherOverflowsNorTakesLong(String part) {
    String deep = part.repeat(10_000 / part.length());
    String back = new StringBuilder(deep).reverse().toString().replace('[', ']');

    // The processor's time: a machine that is busy with other things makes a wall clock lie.
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    html(deep + "x" + back);
    assertTrue(threads.getCurrentThreadCpuTime() - start < 2_000_000_000L);
  }

  /** Pages have a bound, and so has what a text may become on them. */
  @ParameterizedTest
  @ValueSource(strings = {">>>>>>>>>>>>>>>>>>>>\n\n", "*\n", "#\n", "- - - - - -\n", "\"", "&"})
  void noTextBecomesMoreThanEightTimesAsLong(String part) {
    String text = part.repeat(20_000 / part.length());

    assertTrue(html(text).length() <= 8 * text.length() + 2_000, part);
  }

  @Test
  void whatIsTooTangledIsShownUnread() {
    assertEquals("<p>" + "[a](b)&lt;".repeat(300) + "</p>\n", html("[a](b)<".repeat(300)));
  }

  private static String html(String markdown) {
    StringOutput output = new StringOutput();
    Markdown.html(markdown).writeTo(output);
    return output.toString();
  }
}
