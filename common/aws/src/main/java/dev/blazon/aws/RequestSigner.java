package dev.blazon.aws;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.crt.auth.credentials.Credentials;
import software.amazon.awssdk.crt.auth.signing.AwsSigner;
import software.amazon.awssdk.crt.auth.signing.AwsSigningConfig;
import software.amazon.awssdk.crt.http.HttpRequest;

/**
 * Signs requests to one service of AWS (Signature Version 4), by the signer of the AWS Common
 * Runtime, which is there with its HTTP client.
 *
 * @param service the name of the service in signatures
 * @param region the region it is in
 */
record RequestSigner(String service, String region) {
  private static final String S3 = "s3";

  /** A request with its signature. */
  HttpRequest signed(HttpRequest request, AwsCredentials credentials, Instant now) {
    try (AwsSigningConfig how = new AwsSigningConfig()) {
      how.setAlgorithm(AwsSigningConfig.AwsSigningAlgorithm.SIGV4);
      how.setSignatureType(AwsSigningConfig.AwsSignatureType.HTTP_REQUEST_VIA_HEADERS);
      how.setRegion(region);
      how.setService(service);
      how.setTime(now.toEpochMilli());
      how.setCredentials(
          new Credentials(
              bytes(credentials.accessKey()),
              bytes(credentials.secretKey()),
              bytes(credentials.sessionToken())));
      // As the SDK does for every service; S3 wants it.
      how.setSignedBodyHeader(AwsSigningConfig.AwsSignedBodyHeaderType.X_AMZ_CONTENT_SHA256);
      if (service.equals(S3)) {
        // Its paths are signed as they are sent.
        how.setUseDoubleUriEncode(false);
        how.setShouldNormalizeUriPath(false);
      }
      return AwsSigner.signRequest(request, how).join();
    } catch (CompletionException e) {
      throw new AwsFailure(AwsFailure.Kind.REFUSED, "the request cannot be signed", e.getCause());
    }
  }

  private static byte @Nullable [] bytes(@Nullable String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }
}
