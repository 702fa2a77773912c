package dev.blazon.functions.issue;

import dev.blazon.forms.Extensions;
import dev.blazon.forms.ImageFields;
import dev.blazon.forms.RecipientFields;
import dev.blazon.forms.RelatedFields;
import dev.blazon.issuing.Award;
import dev.blazon.issuing.AwardBuilder;
import dev.blazon.json.Form;

/** Reads the JSON of one award: recipient, dates, evidence, narrative. */
final class AwardForm {
  private AwardForm() {}

  static Award read(Form form) {
    return AwardBuilder.builder()
        .recipient(RecipientFields.recipient(form))
        .evidence(EvidenceForm.evidence(form))
        .narrative(EvidenceForm.narrative(form))
        .image(ImageFields.words(form, "image"))
        .version(RelatedFields.version(form))
        .related(RelatedFields.related(form, "Assertion"))
        .additional(Extensions.additional(form))
        .issuedOn(form.instant("issuedOn"))
        .expires(form.instant("expires"))
        .build();
  }
}
