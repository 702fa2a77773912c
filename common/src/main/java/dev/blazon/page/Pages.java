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
    return unknown("unknown", language);
  }

  /** The page about a badge. */
  public String badge(BadgePage page, Language language) {
    return render("badge.jte", Map.of("page", page), language);
  }

  /** What stands where there is no badge. */
  public String unknownBadge(Language language) {
    return unknown("no-badge", language);
  }

  /** The page about an issuer. */
  public String issuer(IssuerPage page, Language language) {
    return render("issuer.jte", Map.of("page", page), language);
  }

  /** What stands where there is no issuer. */
  public String unknownIssuer(Language language) {
    return unknown("no-issuer", language);
  }

  private String unknown(String bundle, Language language) {
    return render("unknown.jte", Map.of("bundle", bundle), language);
  }

  private String render(String template, Map<String, Object> parameters, Language language) {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("words", new Words(language));
    StringOutput html = new StringOutput();
    templates.render(template, all, html);
    return html.toString();
  }
}
