package dev.blazon.aws;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the services of AWS that a function reads from, each with the limits and retries that the
 * SDK's client of it has in other functions.
 */
public final class AwsServices {
  /** How often a request is sent to DynamoDB, the first time included. */
  public static final int DYNAMODB_ATTEMPTS = 4;

  /** What the first wait takes at most after DynamoDB has throttled, which it does for moments. */
  public static final Duration DYNAMODB_WAIT = Duration.ofMillis(50);

  /** What any wait takes at most then. */
  public static final Duration DYNAMODB_LONGEST_WAIT = Duration.ofSeconds(1);

  private static final int S3_ATTEMPTS = 3;

  private final Endpoints endpoints;
  private final CredentialSource credentials;
  private final InstantSource clock;
  private final AwsService.Limits limits;
  private final @Nullable URI instead;
  private @Nullable AwsService dynamoDb;

  /**
   * As an environment says.
   *
   * @param variables the environment's
   * @param instead where all of AWS is, when it is not AWS itself
   * @param limits how long is waited
   */
  public AwsServices(
      Map<String, String> variables,
      Optional<URI> instead,
      InstantSource clock,
      AwsService.Limits limits) {
    this.endpoints = new Endpoints(variables);
    this.credentials = CredentialSource.of(variables, clock);
    this.clock = clock;
    this.limits = limits;
    this.instead = instead.orElse(null);
  }

  /** DynamoDB, one for all stores of a function. */
  public AwsService dynamoDb() {
    AwsService made = dynamoDb;
    if (made == null) {
      made =
          service(
              "dynamodb",
              at("dynamodb", endpoints.dynamoDb()),
              new Retries(DYNAMODB_ATTEMPTS, DYNAMODB_WAIT, DYNAMODB_LONGEST_WAIT));
      dynamoDb = made;
    }
    return made;
  }

  /** A bucket of S3. */
  public Bucket s3(String bucket) {
    // A name with a dot has no certificate.
    boolean byPath = named("s3") != null || bucket.indexOf('.') >= 0;
    AwsService s3 =
        service(
            "s3",
            at("s3", endpoints.s3(byPath ? "" : bucket)),
            new Retries(S3_ATTEMPTS, Duration.ofSeconds(1), Duration.ofSeconds(20)));
    return new Bucket(s3, byPath ? "/" + bucket + "/" : "/");
  }

  /**
   * A bucket of S3.
   *
   * @param service what answers for it
   * @param prefix what the paths of its objects begin with
   */
  public record Bucket(AwsService service, String prefix) {}

  private AwsService service(String name, URI address, Retries retries) {
    return new AwsService(
        new Connections(address),
        new RequestSigner(name, endpoints.region()),
        credentials,
        clock,
        retries,
        limits);
  }

  private URI at(String service, URI own) {
    URI named = named(service);
    return named == null ? own : named;
  }

  private @Nullable URI named(String service) {
    return instead == null ? endpoints.named(service) : instead;
  }
}
