package dev.blazon.functions.issue;

import dev.blazon.forms.Extensions;
import dev.blazon.forms.ImageFields;
import dev.blazon.forms.RelatedFields;
import dev.blazon.issuing.Award;
import dev.blazon.issuing.AwardBuilder;
import dev.blazon.json.Form;
import dev.blazon.lifecycle.Lengths;
import dev.blazon.openbadges.Evidence;
import dev.blazon.openbadges.Recipient;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the JSON of one award. */
final class AwardForm {
  private static final int WORDS = 1_000;
  private static final int PIECES_OF_EVIDENCE = 50;

  /** What RFC 5646 (section 4.4.1) would have everybody be able to store. */
  private static final int LANGUAGE = 35;

  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

  private AwardForm() {}

  static Award read(Form form) {
    return AwardBuilder.builder()
        .recipient(form.requiredObject("recipient", AwardForm::recipient))
        .evidence(form.objects("evidence", PIECES_OF_EVIDENCE, AwardForm::evidence))
        .narrative(form.text("narrative", Lengths.NARRATIVE))
        .image(ImageFields.words(form, "image"))
        .version(RelatedFields.version(form))
        .related(RelatedFields.related(form, "Assertion"))
        .additional(Extensions.additional(form))
        .issuedOn(form.instant("issuedOn"))
        .expires(form.instant("expires"))
        .build();
  }

  private static Recipient recipient(Form form) {
    boolean hashed = form.flag("hashed", true);
    String email = form.email("email");
    String url = form.url("url");
    String telephone = form.telephone("telephone");
    String language =
        form.matching(
            "language",
            text -> text.length() <= LANGUAGE && TAG.matcher(text).matches(),
            "is not the tag of a language (BCP 47), such as de or pt-BR");
    long ways = Stream.of("email", "url", "telephone").filter(form::has).count();
    if (ways != 1) {
      form.fault("has to have exactly one of email, url and telephone");
    }
    if (email != null) {
      return new Recipient(Recipient.Type.EMAIL, email, hashed, null, language);
    }
    return url != null
        ? new Recipient(Recipient.Type.URL, url, hashed, null, language)
        : new Recipient(
            Recipient.Type.TELEPHONE, String.valueOf(telephone), hashed, null, language);
  }

  private static Evidence evidence(Form form) {
    if (!form.has("id") && !form.has("narrative")) {
      form.fault("has to have an id, a narrative, or both");
    }
    return new Evidence(
        form.url("id"),
        form.text("narrative", Lengths.NARRATIVE),
        form.name("name", WORDS),
        form.text("description", WORDS),
        form.name("genre", WORDS),
        form.name("audience", WORDS));
  }
}
