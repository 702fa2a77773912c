package dev.blazon.verification.fetching.http;

import dev.blazon.verification.fetching.FetchLimits;
import dev.blazon.verification.fetching.RemoteDocuments;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * A resolver for tests to which every name is this machine's; it reads literals as the most lenient
 * C library does.
 */
public final class EvilNames extends FixedNames {
  static final FetchLimits LIMITS =
      new FetchLimits(Duration.ofMillis(300), Duration.ofSeconds(2), 3, Duration.ofSeconds(20), 12);

  /**
   * Fetches as production does, in a world of such names.
   *
   * @param developmentOrigin as {@link HttpRemoteDocuments} has it
   */
  public static RemoteDocuments world(InstantSource clock, @Nullable URI developmentOrigin) {
    return new HttpRemoteDocuments(clock, developmentOrigin, LIMITS, new EvilNames());
  }

  @Override
  public InetAddress[] resolve(String host) {
    try {
      return new InetAddress[] {
        host.indexOf(':') >= 0 ? InetAddress.ofLiteral(host) : Inet4Address.ofPosixLiteral(host)
      };
    } catch (IllegalArgumentException e) {
      return new InetAddress[] {InetAddress.getLoopbackAddress()};
    }
  }
}
