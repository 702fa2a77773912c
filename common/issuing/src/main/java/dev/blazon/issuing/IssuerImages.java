package dev.blazon.issuing;

import dev.blazon.json.Fault;
import dev.blazon.openbadges.Image;
import dev.blazon.store.Result;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The logo and the banner that a request brings for an issuer, checked by {@link ImageCheck}.
 *
 * @param logo the image of its Profile; null where the request brings none
 * @param banner a {@code data:} URI; null likewise
 */
record IssuerImages(@Nullable Image logo, @Nullable String banner) {
  /** Has both checked; where one of them cannot be published, the faults of the first. */
  static Result<IssuerImages, List<Fault>> checked(
      @Nullable Image logo, @Nullable String banner, ImageCheck check) {
    return switch (check.check(logo, "/image")) {
      case ImageCheck.Checked.Bad(List<Fault> faults) -> new Result.Refused<>(faults);
      case ImageCheck.Checked.Good(Image goodLogo) ->
          switch (check.check(banner == null ? null : Image.at(banner), "/brand/banner")) {
            case ImageCheck.Checked.Bad(List<Fault> faults) -> new Result.Refused<>(faults);
            case ImageCheck.Checked.Good(Image goodBanner) ->
                new Result.Success<>(
                    new IssuerImages(goodLogo, goodBanner == null ? null : goodBanner.id()));
          };
    };
  }
}
