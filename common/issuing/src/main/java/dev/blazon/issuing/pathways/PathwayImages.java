package dev.blazon.issuing.pathways;

import dev.blazon.issuing.ImageCheck;
import dev.blazon.json.Fault;
import dev.blazon.openbadges.Image;
import dev.blazon.store.Result;
import java.util.List;

/** Has the picture of a pathway checked before it is published. */
final class PathwayImages {
  private PathwayImages() {}

  /** The pathway with its picture as it can be published, or what is wrong with that. */
  static Result<PathwayDetails, List<Fault>> checked(PathwayDetails details, ImageCheck check) {
    String uri = details.image();
    return switch (check.check(uri == null ? null : Image.at(uri), "/image")) {
      case ImageCheck.Checked.Bad(List<Fault> faults) -> new Result.Refused<>(faults);
      case ImageCheck.Checked.Good(Image good) ->
          new Result.Success<>(
              PathwayDetailsBuilder.builder(details)
                  .image(good == null ? null : good.id())
                  .build());
    };
  }
}
