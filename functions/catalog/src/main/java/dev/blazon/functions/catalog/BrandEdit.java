package dev.blazon.functions.catalog;

import dev.blazon.design.Colour;
import dev.blazon.forms.ImageFields;
import dev.blazon.json.Form;
import dev.blazon.json.Patch;
import dev.blazon.lifecycle.Bounds;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The members {@code brand}, or {@code accentColor}, which is its accent's older name, of a request
 * about an issuer: how its pages look.
 *
 * @param accent the colour of the pages, as {@code #rrggbb}
 * @param banner what stands at their head, as a {@code data:} URI
 */
record BrandEdit(Patch<String> accent, Patch<String> banner) {
  private static final BrandEdit NOTHING = new BrandEdit(new Patch.Keep<>(), new Patch.Keep<>());

  /**
   * Reads both names; the accent has one of them at a time.
   *
   * @param removable whether there is something that null can take away
   */
  static BrandEdit read(Form form, boolean removable) {
    Patch<String> older = patch(form, "accentColor", () -> color(form, "accentColor"), removable);
    BrandEdit brand = brand(form, removable);
    if (!form.has("accentColor")) {
      return brand;
    }
    if (!(brand.accent() instanceof Patch.Keep)) {
      form.fault("accentColor", "is the older name of /brand/accent; send one of the two");
    }
    return new BrandEdit(older, brand.banner());
  }

  private static BrandEdit brand(Form form, boolean removable) {
    if (removable && form.isNull("brand")) {
      return new BrandEdit(new Patch.Remove<>(), new Patch.Remove<>());
    }
    BrandEdit read = form.object("brand", brand -> members(brand, removable));
    return read == null ? NOTHING : read;
  }

  private static BrandEdit members(Form form, boolean removable) {
    return new BrandEdit(
        patch(form, "accent", () -> color(form, "accent"), removable),
        patch(form, "banner", () -> ImageFields.data(form, "banner", Bounds.BANNER), removable));
  }

  private static Patch<String> patch(
      Form form, String name, Supplier<@Nullable String> value, boolean removable) {
    if (removable) {
      return Patch.of(form, name, value);
    }
    String said = value.get();
    return said == null ? new Patch.Keep<>() : new Patch.Replace<>(said);
  }

  private static @Nullable String color(Form form, String name) {
    return form.matching(
        name, text -> Colour.parse(text).isPresent(), "is not a color such as #1d3557");
  }
}
