package dev.blazon.platform.s3;

import dev.blazon.platform.Images;
import dev.blazon.platform.cloud.AwsClients;
import dev.blazon.platform.cloud.AwsParts;
import dev.blazon.store.ImageStore;
import dev.blazon.store.s3.S3ImageStore;
import software.amazon.awssdk.services.s3.S3Client;

/** Gives a Lambda function the image store in an S3 bucket; a handler's AWS class implements it. */
public interface S3Images extends Images, AwsParts {
  /** The client, made with a function's limits. */
  static S3Client client(AwsClients clients) {
    return clients.one(
        S3Client.class,
        made -> made.configured(S3Client.builder()).forcePathStyle(made.isLocal()).build());
  }

  @Override
  default ImageStore images() {
    ImageStore images = new S3ImageStore(client(clients()), settings().bucket());
    priming().add("image", () -> images.get("priming"));
    return images;
  }
}
