package dev.blazon.store.s3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.openbadges.ImageFile;
import dev.blazon.store.StoreBusy;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What S3 is asked, and what its answers mean. */
class S3ImageStoreTest {
  private static final ImageFile IMAGE = new ImageFile(new byte[] {1, 2}, "image/png");

  @Test
  void writesOnlyWhereThereIsNothingAndForFiveMinutes() {
    Scripted s3 = new Scripted(List.of());
    new S3ImageStore(s3, "bucket").put("assertions/a/image", IMAGE);
    assertEquals(
        List.of(
            PutObjectRequest.builder()
                .bucket("bucket")
                .key("assertions/a/image")
                .ifNoneMatch("*")
                .contentType("image/png")
                .cacheControl("public, max-age=300")
                .build()),
        s3.puts);
  }

  @Test
  void isContentWithAnImageThatIsThereAlready() {
    Scripted s3 = new Scripted(List.of(error(412)));
    new S3ImageStore(s3, "bucket").put("key", IMAGE);
    assertEquals(1, s3.puts.size());
  }

  @Test
  void triesAgainWhereAnotherWasWriting() {
    Scripted s3 = new Scripted(List.of(error(409), error(409), error(412)));
    new S3ImageStore(s3, "bucket").put("key", IMAGE);
    assertEquals(3, s3.puts.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 409})
  void doesNotPassOverAnImageThatWasNotWritten(int status) {
    S3Exception error = error(status);
    S3ImageStore images = new S3ImageStore(new Scripted(Collections.nCopies(100, error)), "bucket");
    assertSame(error, assertThrows(S3Exception.class, () -> images.put("key", IMAGE)));
  }

  @Test
  void readsAnImageWithItsMediaType() {
    ImageFile image = new S3ImageStore(new Scripted(List.of()), "bucket").get("key").orElseThrow();
    assertArrayEquals(new byte[] {3}, image.bytes());
    assertEquals("image/svg+xml", image.mediaType());
  }

  @Test
  void readsAMissingKeyAsNothingWithTheRightToListTheBucketOrWithout() {
    S3Exception missing =
        (S3Exception) NoSuchKeyException.builder().statusCode(404).message("NoSuchKey").build();
    for (S3Exception error : List.of(missing, error(403))) {
      assertTrue(new S3ImageStore(new Scripted(List.of(error)), "bucket").get("key").isEmpty());
    }
  }

  @Test
  void doesNotTakeAFailingS3ForAMissingKey() {
    S3ImageStore images = new S3ImageStore(new Scripted(List.of(error(503), error(503))), "bucket");
    assertThrows(StoreBusy.class, () -> images.get("key"));
    assertThrows(StoreBusy.class, () -> images.put("key", IMAGE));
  }

  @Test
  void anS3ThatDoesNotAnswerIsBusy() {
    ApiCallTimeoutException waited = ApiCallTimeoutException.create(8_000);
    S3ImageStore images = new S3ImageStore(new Scripted(List.of(waited, waited, waited)), "bucket");
    assertThrows(StoreBusy.class, () -> images.get("key"));
    assertThrows(StoreBusy.class, () -> images.put("key", IMAGE));
    assertThrows(StoreBusy.class, () -> images.delete("key"));
  }

  private static S3Exception error(int status) {
    return (S3Exception)
        S3Exception.builder().statusCode(status).message("status " + status).build();
  }

  /** Answers with errors as long as there are any. */
  private static final class Scripted implements S3Client {
    private final Queue<RuntimeException> errors;
    private final List<PutObjectRequest> puts = new ArrayList<>();

    private Scripted(List<? extends RuntimeException> errors) {
      this.errors = new ArrayDeque<>(errors);
    }

    @Override
    public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
      puts.add(request);
      fail();
      return PutObjectResponse.builder().build();
    }

    @Override
    public <T> T getObject(
        GetObjectRequest request, ResponseTransformer<GetObjectResponse, T> transformer) {
      fail();
      try {
        return transformer.transform(
            GetObjectResponse.builder().contentType("image/svg+xml").build(),
            AbortableInputStream.create(new ByteArrayInputStream(new byte[] {3})));
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public ListObjectVersionsResponse listObjectVersions(ListObjectVersionsRequest request) {
      fail();
      return ListObjectVersionsResponse.builder().build();
    }

    @Override
    public String serviceName() {
      return "s3";
    }

    @Override
    public void close() {}

    private void fail() {
      RuntimeException error = errors.poll();
      if (error != null) {
        throw error;
      }
    }
  }
}
