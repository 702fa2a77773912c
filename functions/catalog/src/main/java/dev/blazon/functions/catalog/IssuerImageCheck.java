package dev.blazon.functions.catalog;

import dev.blazon.baking.Baking;
import dev.blazon.baking.ImageFormat;
import dev.blazon.baking.SvgSanitizer;
import dev.blazon.baking.UnreadableImage;
import dev.blazon.issuing.ImageCheck;
import dev.blazon.json.Fault;
import dev.blazon.openbadges.Image;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks the logo or banner that an issuer sends as a {@code data:} URI: it has to be the PNG or
 * SVG that it says it is, and free of what could run, because it is served to everybody.
 */
final class IssuerImageCheck {
  private static final String DATA = "data:";
  private static final String BASE64 = ";base64,";

  private IssuerImageCheck() {}

  static ImageCheck.Checked check(@Nullable Image image, String place) {
    String id = image == null ? null : image.id();
    if (image == null || id == null || !id.startsWith(DATA)) {
      return new ImageCheck.Checked.Good(image);
    }
    int comma = id.indexOf(BASE64);
    String mediaType = id.substring(DATA.length(), comma);
    try {
      byte[] bytes = Base64.getDecoder().decode(id.substring(comma + BASE64.length()));
      ImageFormat format = Baking.inspect(bytes);
      return format.mediaType().equals(mediaType)
          ? checked(image, format, bytes, place)
          : bad("is said to be " + mediaType + ", but is " + format.mediaType(), place);
    } catch (IllegalArgumentException e) {
      return bad("is not base 64: " + e.getMessage(), place);
    } catch (UnreadableImage e) {
      return bad(String.valueOf(e.getMessage()), place);
    }
  }

  private static ImageCheck.Checked checked(
      Image image, ImageFormat format, byte[] bytes, String place) {
    return switch (format) {
      case PNG -> new ImageCheck.Checked.Good(image);
      case SVG ->
          switch (SvgSanitizer.sanitize(bytes)) {
            case SvgSanitizer.Sanitized safe ->
                new ImageCheck.Checked.Good(
                    Image.at(
                        DATA
                            + format.mediaType()
                            + BASE64
                            + Base64.getEncoder().encodeToString(safe.bytes()),
                        image));
            case SvgSanitizer.Refused(List<SvgSanitizer.Finding> findings) ->
                new ImageCheck.Checked.Bad(
                    findings.stream().map(finding -> new Fault(place, finding.message())).toList());
          };
    };
  }

  private static ImageCheck.Checked bad(String detail, String place) {
    return new ImageCheck.Checked.Bad(List.of(new Fault(place, detail)));
  }
}
