package dev.blazon.aws;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks an address of the machine for credentials, and keeps them while they are good. How long that
 * is goes by the wall clock, which SnapStart sets right when it restores a snapshot.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html">
 *     AWS: container credentials</a>
 */
final class ContainerCredentials implements CredentialSource {
  /**
   * They are asked for anew so long before they end: no request that is signed may outlast them.
   */
  private static final Duration EARLY = Duration.ofMinutes(1);

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final int ATTEMPTS = 4;

  private static final JsonFactory JSON = new JsonFactory();

  private final Connections connections;
  private final AwsRequest request;
  private final InstantSource clock;
  private @Nullable AwsCredentials kept;

  private ContainerCredentials(Connections connections, AwsRequest request, InstantSource clock) {
    this.connections = connections;
    this.request = request;
    this.clock = clock;
  }

  /**
   * Those of an address.
   *
   * @param token what the address is asked with; null for nothing
   */
  static ContainerCredentials at(String address, @Nullable String token, InstantSource clock) {
    URI uri = URI.create(address);
    String query = uri.getRawQuery();
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return new ContainerCredentials(
        new Connections(uri),
        new AwsRequest(
            "GET",
            query == null ? path : path + "?" + query,
            token == null ? Map.of() : Map.of("Authorization", token),
            new byte[0]),
        clock);
  }

  @Override
  public synchronized AwsCredentials get() {
    AwsCredentials good = kept;
    if (good == null || isEnding(good)) {
      good = asked();
      kept = good;
    }
    return good;
  }

  private boolean isEnding(AwsCredentials credentials) {
    Instant expires = credentials.expires();
    return expires != null && !clock.instant().plus(EARLY).isBefore(expires);
  }

  private AwsCredentials asked() {
    for (int attempt = 1; ; attempt++) {
      try {
        AwsAnswer answer = connections.send(connections.request(request), PATIENCE);
        if (answer.isSuccess()) {
          return read(answer.body());
        }
        throw new AwsFailure(
            AwsFailure.Kind.FAILED,
            answer.status(),
            "no credentials: the machine answers " + answer.status(),
            null);
      } catch (AwsFailure e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static AwsCredentials read(byte[] json) {
    Map<String, String> texts = new HashMap<>();
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw AwsFailure.garbled("no credentials: the machine answers no object", null);
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (parser.nextToken().isScalarValue()) {
          texts.put(name, parser.getText());
        } else {
          parser.skipChildren();
        }
      }
      return of(texts);
    } catch (IOException | DateTimeException e) {
      // Not named as a cause: what Jackson quotes could be the secret.
      throw AwsFailure.garbled("no credentials: the machine's answer cannot be read", null);
    }
  }

  private static AwsCredentials of(Map<String, String> texts) {
    String accessKey = texts.get("AccessKeyId");
    String secretKey = texts.get("SecretAccessKey");
    if (accessKey == null || secretKey == null) {
      throw AwsFailure.garbled("no credentials: the machine's answer has none", null);
    }
    String expires = texts.get("Expiration");
    return new AwsCredentials(
        accessKey, secretKey, texts.get("Token"), expires == null ? null : Instant.parse(expires));
  }
}
