package dev.blazon.aws;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.crt.http.HttpRequest;

/**
 * Sends requests to one service of AWS: signed, within a time, and again where that may help. It
 * does what the SDK's client of the service does, and loads a small part of the classes.
 */
public final class AwsService {
  private final Connections connections;
  private final RequestSigner signer;
  private final CredentialSource credentials;
  private final InstantSource clock;
  private final Retries retries;
  private final Limits limits;

  /**
   * How long is waited.
   *
   * @param call for an answer, retries included
   * @param attempt for the answer to one attempt
   */
  public record Limits(Duration call, Duration attempt) {}

  AwsService(
      Connections connections,
      RequestSigner signer,
      CredentialSource credentials,
      InstantSource clock,
      Retries retries,
      Limits limits) {
    this.connections = connections;
    this.signer = signer;
    this.credentials = credentials;
    this.clock = clock;
    this.retries = retries;
    this.limits = limits;
  }

  /**
   * Sends a request, as often as it takes.
   *
   * @param read takes what is asked for from an answer, or says why it cannot, by an {@link
   *     AwsFailure}
   * @throws AwsFailure where it was not done
   */
  public <T> T call(AwsRequest request, Reading<T> read) {
    return call(request, read, limits.call());
  }

  /** The same, with a time of its own for all attempts. */
  public <T> T call(AwsRequest request, Reading<T> read, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    for (int attempt = 1; ; attempt++) {
      try {
        T found = read.of(attempt(request, end));
        retries.succeeded(attempt);
        return found;
      } catch (AwsFailure e) {
        long left = end - System.nanoTime();
        if (left <= 0 || !retries.again(attempt, e)) {
          throw e;
        }
        pause(Math.min(left, retries.pause(attempt, e).toNanos()));
      }
    }
  }

  /** Takes what was asked for from an answer. */
  @FunctionalInterface
  public interface Reading<T> {
    /**
     * What was asked for.
     *
     * @throws AwsFailure where the answer has it not
     */
    T of(AwsAnswer answer);
  }

  private AwsAnswer attempt(AwsRequest request, long end) {
    // Signed for each attempt: a signature has a time.
    HttpRequest signed =
        signer.signed(connections.request(request), credentials.get(), clock.instant());
    long left = Math.min(limits.attempt().toNanos(), end - System.nanoTime());
    return connections.send(signed, Duration.ofNanos(Math.max(0, left)));
  }

  private static void pause(long nanos) {
    LockSupport.parkNanos(nanos);
  }
}
