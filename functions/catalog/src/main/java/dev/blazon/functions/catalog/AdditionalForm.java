package dev.blazon.functions.catalog;

import dev.blazon.forms.Extensions;
import dev.blazon.forms.Languages;
import dev.blazon.issuing.AdditionalEdit;
import dev.blazon.json.Form;
import dev.blazon.json.Patch;

/**
 * Reads from a request's JSON the edit of the properties that every document may have: language and
 * extensions.
 */
final class AdditionalForm {
  private AdditionalForm() {}

  /** As a merge patch. */
  static AdditionalEdit edit(Form form) {
    return new AdditionalEdit(
        Patch.of(form, "language", () -> Languages.read(form, "language")),
        Patch.of(form, "extensions", () -> Extensions.read(form)));
  }
}
