package dev.blazon.notices.mails;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;

/** The templates of mails: each is there twice under one name, as text and as HTML. */
final class MailTemplates {
  private final TemplateEngine html =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, null, "dev.blazon.notices.mails.html");
  private final TemplateEngine text =
      TemplateEngine.createPrecompiled(
          null, ContentType.Plain, null, "dev.blazon.notices.mails.text");

  String text(String name, Object letter) {
    return rendered(text, name, letter);
  }

  String html(String name, Object letter) {
    return rendered(html, name, letter);
  }

  private static String rendered(TemplateEngine templates, String name, Object letter) {
    TemplateOutput output = new StringOutput();
    templates.render(name, letter, output);
    return output.toString();
  }
}
