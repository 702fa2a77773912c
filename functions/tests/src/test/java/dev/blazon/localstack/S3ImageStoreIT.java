package dev.blazon.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.openbadges.ImageFile;
import dev.blazon.platform.LocalStackCloud;
import dev.blazon.store.ImageStore;
import dev.blazon.store.ImageStoreContract;
import dev.blazon.store.s3.S3ImageStore;
import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.Tier;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.ObjectVersion;

@RequiresTier(Tier.LOCALSTACK)
class S3ImageStoreIT extends ImageStoreContract {
  private static S3Client s3;
  private static String bucket;

  @BeforeAll
  static void makeBucket() {
    s3 = LocalStackCloud.shared().s3();
    bucket = LocalStackCloud.shared().bucket();
  }

  @Override
  protected ImageStore open() {
    return new S3ImageStore(s3, bucket);
  }

  /** It is S3 that keeps the first image, not a look beforehand, which would lose a race. */
  @Test
  void doesNotReplaceWhatSomebodyElsePutThere() {
    s3.putObject(r -> r.bucket(bucket).key("theirs"), RequestBody.fromString("theirs"));
    images.put("theirs", new ImageFile("ours".getBytes(UTF_8), "image/png"));
    assertEquals("theirs", s3.getObjectAsBytes(r -> r.bucket(bucket).key("theirs")).asUtf8String());
  }

  /** CloudFront passes on what the object says of itself. */
  @Test
  void saysWhatAnImageIsAndThatNobodyKeepsItForLong() {
    images.put("headers", new ImageFile(new byte[] {1}, "image/svg+xml"));
    HeadObjectResponse head = s3.headObject(r -> r.bucket(bucket).key("headers"));
    assertEquals("image/svg+xml", head.contentType());
    assertEquals("public, max-age=300", head.cacheControl());
  }

  /** The bucket of the template keeps versions: what is only hidden could be had back. */
  @Test
  void leavesNoVersionOfWhatIsDeleted() {
    String versioned = bucket + "-versioned";
    s3.createBucket(r -> r.bucket(versioned));
    s3.putBucketVersioning(
        r ->
            r.bucket(versioned)
                .versioningConfiguration(v -> v.status(BucketVersioningStatus.ENABLED)));
    ImageStore store = new S3ImageStore(s3, versioned);
    for (String text : List.of("first", "second")) {
      s3.putObject(r -> r.bucket(versioned).key("key"), RequestBody.fromString(text));
    }
    s3.deleteObject(r -> r.bucket(versioned).key("key"));
    s3.putObject(r -> r.bucket(versioned).key("key/other"), RequestBody.fromString("other"));
    store.delete("key");
    ListObjectVersionsResponse left = s3.listObjectVersions(r -> r.bucket(versioned));
    assertEquals(List.of("key/other"), left.versions().stream().map(ObjectVersion::key).toList());
    assertEquals(List.of(), left.deleteMarkers());
  }

  @Test
  void doesNotPassOverAMissingBucketWhenItWrites() {
    ImageStore nowhere = new S3ImageStore(s3, bucket + "-not");
    ImageFile image = new ImageFile(new byte[] {1}, "image/png");
    assertThrows(NoSuchBucketException.class, () -> nowhere.put("key", image));
  }
}
