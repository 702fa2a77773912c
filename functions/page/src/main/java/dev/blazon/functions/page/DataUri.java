package dev.blazon.functions.page;

import dev.blazon.openbadges.ImageFile;
import java.util.Base64;

/** Reads the image that a {@code data:} URI in Base64 has, as it was checked when it was kept. */
final class DataUri {
  private static final String DATA = "data:";
  private static final String BASE64 = ";base64,";

  private DataUri() {}

  static ImageFile image(String uri) {
    int end = uri.indexOf(BASE64);
    return new ImageFile(
        Base64.getDecoder().decode(uri.substring(end + BASE64.length())),
        uri.substring(DATA.length(), end));
  }
}
