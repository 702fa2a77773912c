package dev.blazon.verification;

import dev.blazon.baking.Baking;
import dev.blazon.baking.ImageFormat;
import dev.blazon.verification.fetching.FetchResult;
import dev.blazon.verification.fetching.FetchResult.Fetched;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells an image from a document in what a URL serves: a PNG by how it begins, whatever its media
 * type; an SVG by its media type, and by how it begins where the media type says nothing of use,
 * for an HTML page begins the same way.
 */
final class FetchedImage {
  private static final Set<String> SAYING_NOTHING =
      Set.of("", "application/octet-stream", "application/xml", "text/plain", "text/xml");

  private FetchedImage() {}

  /** The image, where the answer is one. */
  static Optional<byte[]> in(FetchResult result) {
    return result instanceof Fetched fetched && fetched.status() == 200 && isImage(fetched)
        ? Optional.of(fetched.body())
        : Optional.empty();
  }

  private static boolean isImage(Fetched fetched) {
    String mediaType = fetched.mediaType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return Baking.looksLikePng(fetched.body())
        || mediaType.equals(ImageFormat.SVG.mediaType())
        || (SAYING_NOTHING.contains(mediaType) && Baking.looksLikeImage(fetched.body()));
  }
}
