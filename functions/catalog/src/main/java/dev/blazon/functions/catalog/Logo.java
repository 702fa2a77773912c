package dev.blazon.functions.catalog;

import dev.blazon.baking.Baking;
import dev.blazon.baking.ImageFormat;
import dev.blazon.baking.SvgSanitizer;
import dev.blazon.baking.UnreadableImage;
import dev.blazon.issuing.LogoCheck;
import dev.blazon.json.Fault;
import dev.blazon.openbadges.Image;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks by its bytes the logo that an issuer sends. What comes as a {@code data:} URI is served by
 * us to everybody, and so it has to be the PNG or SVG that it says it is, and free of what could
 * run.
 */
final class Logo {
  private static final String DATA = "data:";
  private static final String BASE64 = ";base64,";

  private Logo() {}

  static LogoCheck.Checked check(@Nullable Image image) {
    String id = image == null ? null : image.id();
    if (image == null || id == null || !id.startsWith(DATA)) {
      return new LogoCheck.Checked.Good(image);
    }
    int comma = id.indexOf(BASE64);
    String mediaType = id.substring(DATA.length(), comma);
    try {
      byte[] bytes = Base64.getDecoder().decode(id.substring(comma + BASE64.length()));
      ImageFormat format = Baking.inspect(bytes);
      return format.mediaType().equals(mediaType)
          ? checked(image, format, bytes)
          : bad("is said to be " + mediaType + ", but is " + format.mediaType());
    } catch (IllegalArgumentException e) {
      return bad("is not base 64: " + e.getMessage());
    } catch (UnreadableImage e) {
      return bad(String.valueOf(e.getMessage()));
    }
  }

  private static LogoCheck.Checked checked(Image image, ImageFormat format, byte[] bytes) {
    return switch (format) {
      case PNG -> new LogoCheck.Checked.Good(image);
      case SVG ->
          switch (SvgSanitizer.sanitize(bytes)) {
            case SvgSanitizer.Sanitized safe ->
                new LogoCheck.Checked.Good(
                    Image.at(
                        DATA
                            + format.mediaType()
                            + BASE64
                            + Base64.getEncoder().encodeToString(safe.bytes()),
                        image));
            case SvgSanitizer.Refused(List<SvgSanitizer.Finding> findings) ->
                new LogoCheck.Checked.Bad(
                    findings.stream()
                        .map(finding -> new Fault("/image", finding.message()))
                        .toList());
          };
    };
  }

  private static LogoCheck.Checked bad(String detail) {
    return new LogoCheck.Checked.Bad(List.of(new Fault("/image", detail)));
  }
}
