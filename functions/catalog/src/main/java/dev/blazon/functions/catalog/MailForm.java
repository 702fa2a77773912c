package dev.blazon.functions.catalog;

import dev.blazon.json.Form;
import dev.blazon.lifecycle.Lengths;
import dev.blazon.lifecycle.MailSetting;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.words.Language;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the member {@code mail} of a request about an issuer: how its mails to recipients look. */
final class MailForm {
  private static final List<String> LANGUAGES =
      Arrays.stream(Language.values()).map(Language::tag).toList();

  private MailForm() {}

  /** All that is said; what says nothing where the member is missing. */
  static MailSetting whole(Form form) {
    MailSetting setting = form.object("mail", MailForm::setting);
    return setting == null ? MailSetting.PLAIN : setting;
  }

  private static MailSetting setting(Form form) {
    Map<NoticeKind, Map<String, String>> paragraphs =
        form.object("paragraphs", MailForm::paragraphs);
    return new MailSetting(
        from(form),
        form.email("replyTo"),
        language(form),
        paragraphs == null ? Map.of() : paragraphs);
  }

  /**
   * The name that a mail comes from. With an at sign it could be taken for an address, which most
   * programs show in place of the true one.
   */
  private static @Nullable String from(Form form) {
    String from = form.name("from", Lengths.NAME);
    if (from != null && from.indexOf('@') >= 0) {
      form.fault("from", "is a name and no address: it has no at sign");
      return null;
    }
    return from;
  }

  private static @Nullable String language(Form form) {
    return form.matching(
        "language", LANGUAGES::contains, "is not one of " + String.join(", ", LANGUAGES));
  }

  private static Map<NoticeKind, Map<String, String>> paragraphs(Form form) {
    Map<NoticeKind, Map<String, String>> paragraphs = new EnumMap<>(NoticeKind.class);
    for (NoticeKind kind : NoticeKind.values()) {
      Map<String, String> said = form.object(kind.name(), MailForm::inEachLanguage);
      if (said != null) {
        paragraphs.put(kind, said);
      }
    }
    return paragraphs;
  }

  private static Map<String, String> inEachLanguage(Form form) {
    Map<String, String> said = new LinkedHashMap<>();
    for (String language : LANGUAGES) {
      String text = form.text(language, Lengths.PARAGRAPH);
      if (text != null) {
        said.put(language, text);
      }
    }
    return said;
  }
}
