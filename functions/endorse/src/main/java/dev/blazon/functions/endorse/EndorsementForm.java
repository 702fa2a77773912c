package dev.blazon.functions.endorse;

import dev.blazon.forms.Extensions;
import dev.blazon.issuing.Endorse.NewEndorsement;
import dev.blazon.json.Form;
import dev.blazon.lifecycle.Lengths;
import dev.blazon.openbadges.Claim;
import dev.blazon.openbadges.ClaimBuilder;

/** Reads the JSON of a request to endorse an Assertion, a BadgeClass or a Profile. */
final class EndorsementForm {
  private static final int COMMENT = 20_000;

  private EndorsementForm() {}

  static NewEndorsement read(Form form) {
    String endorsed = form.requiredUrl("endorses");
    String comment = form.requiredText("comment", COMMENT);
    Claim bare =
        ClaimBuilder.builder()
            .id(endorsed)
            .name(null)
            .description(null)
            .url(null)
            .email(null)
            .telephone(null)
            .endorsementComment(comment)
            .build();
    Claim claim = form.object("claim", properties -> claim(endorsed, comment, properties));
    return new NewEndorsement(claim == null ? bare : claim, Extensions.additional(form));
  }

  private static Claim claim(String endorsed, String comment, Form form) {
    return ClaimBuilder.builder()
        .id(endorsed)
        .name(form.text("name", Lengths.NAME))
        .description(form.text("description", Lengths.DESCRIPTION))
        .url(form.url("url"))
        .email(form.email("email"))
        .telephone(form.telephone("telephone"))
        .endorsementComment(comment)
        .build();
  }
}
