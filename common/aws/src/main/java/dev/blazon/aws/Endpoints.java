package dev.blazon.aws;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says where the services of AWS are, by the same environment variables as the SDK.
 *
 * @param variables the environment's
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html">AWS:
 *     service-specific endpoints</a>
 */
record Endpoints(Map<String, String> variables) {
  /** The region that the function runs in. */
  String region() {
    String region = variables.getOrDefault("AWS_REGION", variables.get("AWS_DEFAULT_REGION"));
    if (region == null || region.isBlank()) {
      throw new IllegalStateException("the environment variable AWS_REGION is not set");
    }
    return region;
  }

  /** Where somebody has put a service that is not at AWS's own address; null for there. */
  @Nullable URI named(String service) {
    if (isTrue("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS")) {
      return null;
    }
    String url =
        variables.getOrDefault(
            "AWS_ENDPOINT_URL_" + service.toUpperCase(Locale.ROOT),
            variables.get("AWS_ENDPOINT_URL"));
    return url == null || url.isBlank() ? null : URI.create(url);
  }

  /** DynamoDB's own address. */
  URI dynamoDb() {
    String region = region();
    boolean fips = isTrue("AWS_USE_FIPS_ENDPOINT");
    boolean dual = isTrue("AWS_USE_DUALSTACK_ENDPOINT");
    Partition partition = Partition.of(region);
    // In GovCloud every endpoint is one of FIPS, and has no name of its own for that.
    boolean named = fips && (dual || partition != Partition.GOV);
    return https(
        (named ? "dynamodb-fips." : "dynamodb.")
            + region
            + "."
            + (dual ? partition.dualStack() : partition.suffix()));
  }

  /**
   * S3's own address.
   *
   * @param bucket what the name of the host begins with; empty for no bucket's
   */
  URI s3(String bucket) {
    String region = region();
    boolean fips = isTrue("AWS_USE_FIPS_ENDPOINT");
    boolean dual = isTrue("AWS_USE_DUALSTACK_ENDPOINT");
    return https(
        (bucket.isEmpty() ? "" : bucket + ".")
            + (fips ? "s3-fips." : "s3.")
            + (dual ? "dualstack." : "")
            + region
            + "."
            + Partition.of(region).suffix());
  }

  private boolean isTrue(String name) {
    return "true".equalsIgnoreCase(variables.get(name));
  }

  private static URI https(String host) {
    return URI.create("https://" + host);
  }
}
