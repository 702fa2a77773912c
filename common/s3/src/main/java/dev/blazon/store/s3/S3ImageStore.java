package dev.blazon.store.s3;

import dev.blazon.openbadges.ImageFile;
import dev.blazon.store.ImageStore;
import dev.blazon.store.StoreBusy;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Images in an S3 bucket, from which CloudFront serves them as well.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html">Conditional
 *     writes</a>
 */
public final class S3ImageStore implements ImageStore {
  /** What is under a key never changes. */
  private static final String CACHE_CONTROL = "public, max-age=31536000, immutable";

  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int SERVER_ERROR = 500;
  private static final int CONFLICT = 409;
  private static final int PRECONDITION_FAILED = 412;
  private static final int ATTEMPTS = 4;

  private final S3Client client;
  private final String bucket;

  /**
   * @param bucket the name of the bucket
   */
  public S3ImageStore(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  @Override
  public void put(String key, ImageFile image) {
    PutObjectRequest request =
        PutObjectRequest.builder()
            .bucket(bucket)
            .key(key)
            .ifNoneMatch("*")
            .contentType(image.mediaType())
            .cacheControl(CACHE_CONTROL)
            .build();
    put(request, RequestBody.fromBytes(image.bytes()), ATTEMPTS);
  }

  private void put(PutObjectRequest request, RequestBody body, int attempts) {
    try {
      client.putObject(request, body);
    } catch (S3Exception e) {
      // 409: somebody was writing it at the same time, and whether theirs will hold is not said.
      if (e.statusCode() == CONFLICT && attempts > 1) {
        put(request, body, attempts - 1);
      } else if (e.statusCode() != PRECONDITION_FAILED) {
        throw busyOr(e);
      }
    }
  }

  @Override
  public Optional<ImageFile> get(String key) {
    try {
      ResponseBytes<GetObjectResponse> object =
          client.getObjectAsBytes(request -> request.bucket(bucket).key(key));
      return Optional.of(
          new ImageFile(object.asByteArrayUnsafe(), object.response().contentType()));
    } catch (S3Exception e) {
      // Whoever lacks s3:ListBucket is answered 403 for a missing key as well. The price of taking
      // it for that: a policy that forgets s3:GetObject looks like an empty bucket.
      if (e.statusCode() == NOT_FOUND || e.statusCode() == FORBIDDEN) {
        return Optional.empty();
      }
      throw busyOr(e);
    }
  }

  /**
   * S3 says 503 where it is asked too often ("Slow Down"), and 5xx where it is asked to be asked
   * again.
   */
  private static RuntimeException busyOr(S3Exception e) {
    return e.isThrottlingException() || e.statusCode() >= SERVER_ERROR ? new StoreBusy(1, e) : e;
  }
}
