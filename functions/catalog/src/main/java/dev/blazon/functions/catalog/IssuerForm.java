package dev.blazon.functions.catalog;

import dev.blazon.forms.Extensions;
import dev.blazon.forms.ImageFields;
import dev.blazon.forms.RelatedFields;
import dev.blazon.issuing.CreateIssuer.NewIssuer;
import dev.blazon.issuing.IssuerEdit;
import dev.blazon.issuing.IssuerEditBuilder;
import dev.blazon.issuing.NewIssuerBuilder;
import dev.blazon.json.Form;
import dev.blazon.json.Patch;
import dev.blazon.lifecycle.AcceptancePolicy;
import dev.blazon.lifecycle.Appearance;
import dev.blazon.lifecycle.ContactPolicy;
import dev.blazon.lifecycle.ErasurePolicy;
import dev.blazon.lifecycle.Lengths;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of a request that creates or edits an issuer. */
final class IssuerForm {
  private static final String TYPE = "Issuer";
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,18}");

  private IssuerForm() {}

  /** Reads all that is said of a new issuer. */
  static NewIssuer whole(Form form) {
    String email = form.email("email");
    form.require("email");
    return NewIssuerBuilder.builder()
        .name(form.requiredName("name", Lengths.NAME))
        .url(form.requiredUrl("url"))
        .email(String.valueOf(email))
        .telephone(form.telephone("telephone"))
        .description(form.text("description", Lengths.DESCRIPTION))
        .image(ImageFields.whole(form, "image"))
        .version(RelatedFields.version(form))
        .related(RelatedFields.related(form, TYPE))
        .additional(Extensions.additional(form))
        .appearance(appearance(form))
        .contact(form.choice("contact", ContactPolicy.class, ContactPolicy.FORGET))
        .erasure(form.choice("erasure", ErasurePolicy.class, ErasurePolicy.ASK))
        .acceptance(form.choice("acceptance", AcceptancePolicy.class, AcceptancePolicy.HOLDER))
        .mail(MailForm.whole(form))
        .build();
  }

  /** Changes, as a merge patch: what is not there stays, and what may be null is then removed. */
  static IssuerEdit edit(Form form) {
    BrandEdit brand = BrandEdit.read(form, true);
    return IssuerEditBuilder.builder()
        .name(form.name("name", Lengths.NAME))
        .url(form.url("url"))
        .email(form.email("email"))
        .telephone(Patch.of(form, "telephone", () -> form.telephone("telephone")))
        .description(
            Patch.of(form, "description", () -> form.text("description", Lengths.DESCRIPTION)))
        .image(Patch.of(form, "image", () -> ImageFields.whole(form, "image")))
        .version(Patch.of(form, "version", () -> RelatedFields.version(form)))
        .related(Patch.of(form, "related", () -> RelatedFields.related(form, TYPE)))
        .additional(AdditionalForm.edit(form))
        .accentColor(brand.accent())
        .banner(brand.banner())
        .linkedInOrganizationId(
            Patch.of(form, "linkedInOrganizationId", () -> linkedInOrganizationId(form)))
        .contact(
            form.has("contact")
                ? form.choice("contact", ContactPolicy.class, ContactPolicy.FORGET)
                : null)
        .erasure(
            form.has("erasure")
                ? form.choice("erasure", ErasurePolicy.class, ErasurePolicy.ASK)
                : null)
        .acceptance(
            form.has("acceptance")
                ? form.choice("acceptance", AcceptancePolicy.class, AcceptancePolicy.HOLDER)
                : null)
        .mail(Patch.of(form, "mail", () -> MailForm.whole(form)))
        .build();
  }

  private static Appearance appearance(Form form) {
    BrandEdit brand = BrandEdit.read(form, false);
    return new Appearance(
        brand.accent().appliedTo(null),
        brand.banner().appliedTo(null),
        linkedInOrganizationId(form));
  }

  private static @Nullable String linkedInOrganizationId(Form form) {
    return form.matching(
        "linkedInOrganizationId",
        NUMBER.asMatchPredicate(),
        "is not 1 to 19 digits, as LinkedIn numbers pages");
  }
}
