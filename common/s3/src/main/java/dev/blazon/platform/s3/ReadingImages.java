package dev.blazon.platform.s3;

import dev.blazon.platform.ImageReads;
import dev.blazon.platform.cloud.ReadingParts;
import dev.blazon.store.ImageSource;
import dev.blazon.store.s3.S3ImageSource;

/**
 * Gives a Lambda function that only reads images those of an S3 bucket, without the SDK; a
 * handler's AWS class implements it.
 */
public interface ReadingImages extends ImageReads, ReadingParts {
  @Override
  default ImageSource images() {
    ImageSource images = new S3ImageSource(services().s3(settings().bucket()));
    priming().add("image", () -> images.get("priming"));
    return images;
  }
}
