package dev.blazon.functions.catalog;

import dev.blazon.forms.Extensions;
import dev.blazon.forms.Images;
import dev.blazon.forms.Links;
import dev.blazon.json.Form;
import dev.blazon.json.Patch;
import dev.blazon.service.CreateIssuer.NewIssuer;
import dev.blazon.service.IssuerEdit;

/** Reads what is said of an issuer. */
final class IssuerForm {
  private static final int NAME = 200;
  private static final int DESCRIPTION = 5_000;
  private static final String TYPE = "Issuer";

  private IssuerForm() {}

  /** Reads all that is said of a new issuer. */
  static NewIssuer whole(Form form) {
    String email = form.email("email");
    form.require("email");
    return new NewIssuer(
        form.requiredName("name", NAME),
        form.requiredUrl("url"),
        String.valueOf(email),
        form.telephone("telephone"),
        form.text("description", DESCRIPTION),
        Images.whole(form, "image"),
        Links.version(form),
        Links.related(form, TYPE),
        Extensions.additional(form));
  }

  /** Changes, as a merge patch: what is not there stays, and what may be null is then removed. */
  static IssuerEdit edit(Form form) {
    return new IssuerEdit(
        form.name("name", NAME),
        form.url("url"),
        form.email("email"),
        Patch.of(form, "telephone", () -> form.telephone("telephone")),
        Patch.of(form, "description", () -> form.text("description", DESCRIPTION)),
        Patch.of(form, "image", () -> Images.whole(form, "image")),
        Patch.of(form, "version", () -> Links.version(form)),
        Patch.of(form, "related", () -> Links.related(form, TYPE)),
        AdditionalForm.edit(form));
  }
}
