package dev.blazon.platform.cloud;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.retries.StandardRetryStrategy;

/**
 * Makes and keeps the clients of the AWS SDK for a Lambda function, one of each service: all have
 * the same HTTP client, timeouts, retries and endpoint.
 *
 * <p>All retry in the SDK's standard mode, three attempts unless the adapter says otherwise;
 * without being told, the SDK would wait for an answer for ever.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html">AWS:
 *     retry behavior</a>
 */
public final class AwsClients {
  private final Settings settings;
  private final Duration call;
  private final Duration attempt;
  private final Map<Class<? extends SdkClient>, SdkClient> made = new HashMap<>();
  private @Nullable SdkHttpClient http;

  /** With the usual limits. */
  public AwsClients(Settings settings) {
    this(settings, Waits.CALL, Waits.ATTEMPT);
  }

  /**
   * With limits of one's own.
   *
   * @param call how long a call may take, retries included
   * @param attempt how long one attempt may take
   */
  public AwsClients(Settings settings, Duration call, Duration attempt) {
    this.settings = settings;
    this.call = call;
    this.attempt = attempt;
  }

  /**
   * The one client of a type.
   *
   * @param make makes it, where it is asked for the first time
   */
  public <C extends SdkClient> C one(Class<C> type, Function<AwsClients, C> make) {
    return type.cast(made.computeIfAbsent(type, none -> make.apply(this)));
  }

  /** Whether AWS is LocalStack, which has no host name for each bucket. */
  public boolean isLocal() {
    return settings.awsEndpoint().isPresent();
  }

  /** A builder with the limits, and retries as usual. */
  public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B configured(
      B builder) {
    return configured(builder, AwsRetryStrategy.standardRetryStrategy());
  }

  /** A builder with the limits, and retries of its own. */
  public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B configured(
      B builder, StandardRetryStrategy retries) {
    if (http == null) {
      http = AwsCrtHttpClient.create();
    }
    builder.httpClient(http);
    builder.overrideConfiguration(
        configuration ->
            configuration
                .apiCallTimeout(call)
                .apiCallAttemptTimeout(attempt)
                .retryStrategy(retries));
    settings.awsEndpoint().ifPresent(builder::endpointOverride);
    return builder;
  }
}
