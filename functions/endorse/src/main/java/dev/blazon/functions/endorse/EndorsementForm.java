package dev.blazon.functions.endorse;

import dev.blazon.forms.Extensions;
import dev.blazon.issuing.Endorse.NewEndorsement;
import dev.blazon.json.Form;
import dev.blazon.lifecycle.Lengths;
import dev.blazon.openbadges.Claim;

/** Reads what an issuer says for somebody. */
final class EndorsementForm {
  private static final int COMMENT = 20_000;

  private EndorsementForm() {}

  static NewEndorsement read(Form form) {
    String endorsed = form.requiredUrl("endorses");
    String comment = form.requiredText("comment", COMMENT);
    Claim bare = new Claim(endorsed, null, null, null, null, null, comment);
    Claim claim = form.object("claim", properties -> claim(endorsed, comment, properties));
    return new NewEndorsement(claim == null ? bare : claim, Extensions.additional(form));
  }

  private static Claim claim(String endorsed, String comment, Form form) {
    return new Claim(
        endorsed,
        form.text("name", Lengths.NAME),
        form.text("description", Lengths.DESCRIPTION),
        form.url("url"),
        form.email("email"),
        form.telephone("telephone"),
        comment);
  }
}
