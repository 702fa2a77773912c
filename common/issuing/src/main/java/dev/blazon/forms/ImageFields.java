package dev.blazon.forms;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Form;
import dev.blazon.json.Texts;
import dev.blazon.openbadges.Image;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the images in a request's JSON: their caption and author, their URL, or the PNG or SVG
 * itself as a {@code data:} URI.
 */
public final class ImageFields {
  private static final int CAPTION = 1_000;
  private static final int LONGEST_URL = 2_048;
  private static final int LONGEST_DATA = 100_000;
  private static final Pattern DATA =
      Pattern.compile("data:image/(png|svg\\+xml);base64,[A-Za-z0-9+/]+={0,2}");

  private ImageFields() {}

  /** A caption, an author or both, of an image whose place is ours to say; or null. */
  public static @Nullable Image words(Form form, String name) {
    return form.object(name, ImageFields::words);
  }

  /** An image with its address: a URL, a {@code data:} URI, or an object that has one; or null. */
  public static @Nullable Image whole(Form form, String name) {
    JsonNode image = form.json(name);
    if (image == null || !image.isTextual()) {
      return form.object(name, ImageFields::whole);
    }
    String address = address(form, name);
    return address == null ? null : Image.at(address);
  }

  /**
   * An image that is in the request itself: a {@code data:} URI of a PNG or SVG in base64; or null.
   *
   * @param most how many characters it may have
   */
  public static @Nullable String data(Form form, String name, int most) {
    String uri = form.text(name, most);
    if (uri == null || DATA.matcher(uri).matches()) {
      return uri;
    }
    form.fault(name, "is not a data: URI of a PNG or SVG in base64");
    return null;
  }

  private static Image words(Form form) {
    if (!form.has("caption") && !form.has("author")) {
      form.fault("has to have a caption, an author, or both");
    }
    return new Image(null, form.text("caption", CAPTION), form.url("author"));
  }

  private static Image whole(Form form) {
    form.require("id");
    return new Image(address(form, "id"), form.text("caption", CAPTION), form.url("author"));
  }

  private static @Nullable String address(Form form, String name) {
    String address = form.text(name, LONGEST_DATA);
    if (address == null
        || DATA.matcher(address).matches()
        || (address.length() <= LONGEST_URL && Texts.isHttpUrl(address))) {
      return address;
    }
    form.fault(
        name, "is neither an absolute http or https URL nor a data: URI of a PNG or SVG in base64");
    return null;
  }
}
