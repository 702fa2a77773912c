package dev.blazon.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;

/** Writes pages: HTML that needs nothing but what its own origin has. */
public final class Pages {
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  /** The page of an Assertion. */
  public String assertion(AssertionPage page, Language language) {
    return render("assertion.jte", Map.of("page", page), language);
  }

  /** What stands where there is no Assertion. */
  public String unknownAssertion(Language language) {
    return render("unknown.jte", Map.of(), language);
  }

  /** The page on which an issuer designs the image of a badge. */
  public String studio(StudioPage page, Language language) {
    return render("studio.jte", Map.of("page", page), language);
  }

  private String render(String template, Map<String, Object> parameters, Language language) {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("words", new Words(language));
    StringOutput html = new StringOutput();
    templates.render(template, all, html);
    return html.toString();
  }
}
