package dev.blazon.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes pages: HTML that needs nothing but what its own origin has. */
public final class Pages {
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  /** The page of an Assertion. */
  public String assertion(AssertionPage page, Language language) {
    String frame = frame(page, Frame.FULL, page.addresses().embed(), language);
    return render("assertion.jte", Map.of("page", page, "frame", frame), language);
  }

  /** The small card about an Assertion, which other sites frame. */
  public String embed(AssertionPage page, Language language) {
    return render("embed.jte", Map.of("page", page), language);
  }

  /** What stands in a frame where there is no Assertion. */
  public String unknownEmbed(Language language) {
    return render("embedunknown.jte", Map.of(), language);
  }

  /**
   * The page as sites embed it, in JSON.
   *
   * @param language that the card stays in; null where it follows its reader
   * @param maximumWidth what nothing of it may be wider than; null for any
   * @param maximumHeight what nothing of it may be higher than; null for any
   */
  public String oEmbed(
      AssertionPage page,
      @Nullable Language language,
      @Nullable Integer maximumWidth,
      @Nullable Integer maximumHeight) {
    Frame frame = Frame.within(maximumWidth, maximumHeight);
    String url = page.addresses().embed() + (language == null ? "" : "?lang=" + language.tag());
    Language spoken = language == null ? Language.EN : language;
    String title = Preview.of(page, new Words(spoken)).title();
    String html = frame(page, frame, url, spoken);
    return OEmbed.json(page, title, html, frame, maximumWidth, maximumHeight);
  }

  /** The HTML by which a site frames the small card. */
  private String frame(AssertionPage page, Frame frame, String url, Language language) {
    String badge = OneLine.of(page.badge().name(), OneLine.NAME);
    return render("iframe.jte", Map.of("badge", badge, "frame", frame, "url", url), language)
        .strip();
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

  /** The form to verify a badge with. */
  public String verify(VerifyForm form, Language language) {
    return render("verify.jte", Map.of("form", form), language);
  }

  /** What a verification found. */
  public String verified(VerifiedPage page, Language language) {
    return render("verified.jte", Map.of("page", page), language);
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
