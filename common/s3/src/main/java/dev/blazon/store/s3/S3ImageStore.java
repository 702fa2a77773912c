package dev.blazon.store.s3;

import dev.blazon.openbadges.ImageFile;
import dev.blazon.store.ImageStore;
import dev.blazon.store.StoreBusy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Stores artwork, baked images and files uploaded for designs in an S3 bucket, from which
 * CloudFront serves images as well.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html">Conditional
 *     writes</a>
 */
public final class S3ImageStore implements ImageStore {
  /**
   * How long CloudFront and browsers keep what CloudFront reads by itself, which is baked images
   * alone: one that is deleted is gone everywhere after this time. The age of what CloudFront has
   * kept counts for browsers, too (RFC 9111, section 4.2.3).
   */
  private static final String CACHE_CONTROL = "public, max-age=300";

  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int SERVER_ERROR = 500;
  private static final int CONFLICT = 409;
  private static final int PRECONDITION_FAILED = 412;
  private static final int ATTEMPTS = 4;

  /** What S3 takes in one request. */
  private static final int DELETED_AT_ONCE = 1_000;

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
    } catch (ApiCallTimeoutException | ApiCallAttemptTimeoutException e) {
      throw new StoreBusy(1, e);
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
    } catch (ApiCallTimeoutException | ApiCallAttemptTimeoutException e) {
      throw new StoreBusy(1, e);
    }
  }

  /**
   * The bucket keeps versions, so that each of them is deleted by name; without one, S3 would only
   * hide the image.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/DeletingObjectVersions.html">Deleting
   *     object versions</a>
   */
  @Override
  public void delete(String key) {
    try {
      List<ObjectIdentifier> all = versions(key);
      for (int from = 0; from < all.size(); from += DELETED_AT_ONCE) {
        delete(all.subList(from, Math.min(all.size(), from + DELETED_AT_ONCE)));
      }
    } catch (S3Exception e) {
      throw busyOr(e);
    } catch (ApiCallTimeoutException | ApiCallAttemptTimeoutException e) {
      throw new StoreBusy(1, e);
    }
  }

  /** All versions of one image, and what hides it. Other keys may begin alike. */
  private List<ObjectIdentifier> versions(String key) {
    return client
        .listObjectVersionsPaginator(request -> request.bucket(bucket).prefix(key))
        .stream()
        .flatMap(
            page ->
                Stream.concat(
                    page.versions().stream()
                        .filter(version -> version.key().equals(key))
                        .map(ObjectVersion::versionId),
                    page.deleteMarkers().stream()
                        .filter(marker -> marker.key().equals(key))
                        .map(DeleteMarkerEntry::versionId)))
        .map(version -> ObjectIdentifier.builder().key(key).versionId(version).build())
        .toList();
  }

  /** S3 answers 200 for what it could not delete, too, and names it. */
  private void delete(List<ObjectIdentifier> some) {
    List<S3Error> errors =
        client
            .deleteObjects(
                request -> request.bucket(bucket).delete(what -> what.objects(some).quiet(true)))
            .errors();
    if (!errors.isEmpty()) {
      throw new StoreBusy(
          1, new IllegalStateException("S3 did not delete: " + errors.getFirst().code()));
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
