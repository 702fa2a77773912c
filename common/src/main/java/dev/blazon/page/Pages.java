package dev.blazon.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Writes pages: HTML that needs nothing but itself and the images of its own origin. */
public final class Pages {
  /** What a page may load and do; it has no script and is framed by nobody. */
  public static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; img-src 'self'; style-src "
          + Stylesheet.source()
          + "; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  /** The page of an Assertion. */
  public String assertion(AssertionPage page) {
    return render("assertion.jte", Map.of("page", page));
  }

  /** What stands where there is no Assertion. */
  public String unknownAssertion() {
    return render("unknown.jte", Map.of());
  }

  private String render(String template, Map<String, Object> parameters) {
    StringOutput html = new StringOutput();
    templates.render(template, parameters, html);
    return html.toString();
  }
}
