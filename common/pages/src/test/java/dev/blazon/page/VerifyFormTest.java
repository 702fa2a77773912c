package dev.blazon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.words.Language;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerifyFormTest {
  private final Pages pages = new Pages();

  @ParameterizedTest
  @EnumSource
  void theFormIsWholeInEveryLanguage(Language language) {
    String html = pages.verify(VerifyForm.with(""), language);

    assertTrue(
        html.contains(
            "method=\"post\" action=\"/verify?lang=%s\" enctype=\"multipart/form-data\""
                .formatted(language.tag())),
        html);
    for (String field : new String[] {"image", "badge", "email"}) {
      assertTrue(html.contains("<label for=\"" + field + "\">"), html);
      assertTrue(html.contains("id=\"" + field + "\" name=\"" + field + "\""), html);
      assertTrue(html.contains("<p class=\"note\" id=\"" + field + "-note\">"), html);
    }
    assertFalse(html.contains("role=\"alert\""), html);
    assertFalse(html.contains("aria-invalid"), html);
    assertFalse(html.contains("autofocus"), html);
    PagesTest.assertBalanced(html);
  }

  @ParameterizedTest
  @EnumSource
  void aFaultStandsBesideItsField(VerifyForm.Fault fault) {
    VerifyForm form = new VerifyForm("text", "someone", fault);
    String html = pages.verify(form, Language.EN);

    assertEquals(2, html.split("role=\"alert\"", -1).length, html);
    assertTrue(html.contains("<title>Please look again · Check a badge</title>"), html);
    assertTrue(html.contains(">text</textarea>"), html);
    assertTrue(html.contains("value=\"someone\""), html);
    String place =
        switch (fault) {
          case NOTHING, BOTH, TEXT_TOO_LARGE -> "badge";
          case IMAGE_TOO_LARGE -> "image";
          case NO_EMAIL -> "email";
          case BROKEN -> "form";
        };
    assertTrue(
        Pattern.compile("<div id=\"" + place + "-error\">\\s*<p class=\"wrong\" role=\"alert\">")
            .matcher(html)
            .find(),
        html);
    assertEquals(place.equals("form") ? 0 : 1, html.split("aria-invalid=\"true\"", -1).length - 1);
    assertEquals(place.equals("form") ? 0 : 1, html.split("autofocus", -1).length - 1);
    PagesTest.assertBalanced(html);
  }

  @Test
  void whatWasTypedStaysText() {
    String evil = "</textarea>\"><script>alert(1)</script>";
    String html = pages.verify(new VerifyForm(evil, evil, VerifyForm.Fault.NO_EMAIL), Language.EN);

    assertEquals(2, html.split("<script", -1).length, "the page's own is the only one");
    assertEquals(2, html.split("</textarea>", -1).length, html);
    assertTrue(html.contains("value=\"&lt;/textarea&gt;&#34;") || html.contains("&#34;>"), html);
    PagesTest.assertBalanced(html);
  }

  @Test
  void theScriptBringsNothingFromElsewhereAndWritesNoHtml() {
    String script = new String(Asset.VERIFY.content(), StandardCharsets.UTF_8);

    assertFalse(script.contains("://"), script);
    assertFalse(script.contains("innerHTML"), script);
    assertFalse(script.contains("eval"), script);
  }
}
