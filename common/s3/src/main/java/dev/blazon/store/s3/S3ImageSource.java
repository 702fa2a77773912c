package dev.blazon.store.s3;

import dev.blazon.aws.AwsAnswer;
import dev.blazon.aws.AwsFailure;
import dev.blazon.aws.AwsRequest;
import dev.blazon.aws.AwsServices.Bucket;
import dev.blazon.aws.ErrorCodes;
import dev.blazon.openbadges.ImageFile;
import dev.blazon.store.ImageSource;
import dev.blazon.store.StoreBusy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads images from an S3 bucket without the SDK, for functions that have to start fast; {@link
 * S3ImageStore} keeps them there.
 *
 * @param bucket where they are
 */
public record S3ImageSource(Bucket bucket) implements ImageSource {
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  /** S3 takes some requests for too many although it answers 503, and says so in XML. */
  private static final String SLOW_DOWN = "<Code>SlowDown</Code>";

  /** The keys of images are of these alone, so that none has to be encoded in a path. */
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._/-]+");

  @Override
  public Optional<ImageFile> get(String key) {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("no image has the key " + key);
    }
    AwsRequest request = new AwsRequest("GET", bucket.prefix() + key, Map.of(), new byte[0]);
    try {
      return bucket.service().call(request, S3ImageSource::read);
    } catch (AwsFailure e) {
      if (e.isBusy()) {
        throw new StoreBusy(1, e);
      }
      throw e;
    }
  }

  private static Optional<ImageFile> read(AwsAnswer answer) {
    if (answer.isSuccess()) {
      String type = answer.header("content-type");
      return Optional.of(
          new ImageFile(answer.body(), type == null ? "application/octet-stream" : type));
    }
    // As S3ImageStore: whoever lacks s3:ListBucket is answered 403 for a missing key as well.
    if (answer.status() == NOT_FOUND || answer.status() == FORBIDDEN) {
      return Optional.empty();
    }
    boolean slowDown = new String(answer.body(), StandardCharsets.UTF_8).contains(SLOW_DOWN);
    throw ErrorCodes.of(answer, slowDown ? "SlowDown" : "", "S3 gives no image");
  }
}
