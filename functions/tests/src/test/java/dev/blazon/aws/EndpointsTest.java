package dev.blazon.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.endpoints.DynamoDbEndpointProvider;
import software.amazon.awssdk.services.s3.endpoints.S3EndpointProvider;

/** The services are where the SDK finds them, in each region. */
class EndpointsTest {
  @Test
  void dynamoDbIsWhereTheSdkFindsIt() {
    int compared = 0;
    for (Region region : regions()) {
      for (boolean fips : new boolean[] {false, true}) {
        for (boolean dual : new boolean[] {false, true}) {
          try {
            URI theirs =
                DynamoDbEndpointProvider.defaultProvider()
                    .resolveEndpoint(p -> p.region(region).useFips(fips).useDualStack(dual))
                    .join()
                    .url();
            assertEquals(theirs, endpoints(region, fips, dual).dynamoDb());
            compared++;
          } catch (SdkClientException | CompletionException none) {
            // The partition has no such endpoints.
          }
        }
      }
    }
    assertTrue(compared > 100, () -> "only some were compared");
  }

  @Test
  void s3IsWhereTheSdkFindsIt() {
    int compared = 0;
    for (Region region : regions()) {
      for (boolean fips : new boolean[] {false, true}) {
        for (boolean dual : new boolean[] {false, true}) {
          try {
            URI theirs =
                S3EndpointProvider.defaultProvider()
                    .resolveEndpoint(
                        p -> p.region(region).bucket("bucket").useFips(fips).useDualStack(dual))
                    .join()
                    .url();
            assertEquals(theirs, endpoints(region, fips, dual).s3("bucket"));
            compared++;
          } catch (SdkClientException | CompletionException none) {
            // The partition has no such endpoints.
          }
        }
      }
    }
    assertTrue(compared > 100, () -> "only some were compared");
  }

  @Test
  void somebodyMayPutThemElsewhere() {
    URI all = URI.create("http://localhost:4566");
    URI one = URI.create("http://localhost:8000");
    Endpoints both =
        new Endpoints(
            Map.of(
                "AWS_ENDPOINT_URL", all.toString(), "AWS_ENDPOINT_URL_DYNAMODB", one.toString()));
    assertEquals(one, both.named("dynamodb"));
    assertEquals(all, both.named("s3"));
    assertNull(new Endpoints(Map.of()).named("s3"));
    assertNull(
        new Endpoints(
                Map.of(
                    "AWS_ENDPOINT_URL",
                    all.toString(),
                    "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
                    "true"))
            .named("s3"));
  }

  @Test
  void withoutARegionTheFunctionEnds() {
    assertThrows(IllegalStateException.class, () -> new Endpoints(Map.of()).region());
  }

  /** Those that a function can be in. */
  private static List<Region> regions() {
    return Region.regions().stream().filter(region -> !region.isGlobalRegion()).toList();
  }

  private static Endpoints endpoints(Region region, boolean fips, boolean dual) {
    return new Endpoints(
        Map.of(
            "AWS_REGION", region.id(),
            "AWS_USE_FIPS_ENDPOINT", Boolean.toString(fips),
            "AWS_USE_DUALSTACK_ENDPOINT", Boolean.toString(dual)));
  }
}
