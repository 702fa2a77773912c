package dev.blazon.verification.fetching.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks up the addresses of host names for the HTTP client, and lets none through of which any
 * address is denied.
 *
 * <p>The client asks it for every host it connects to, literals included, and connects to the very
 * addresses that come back: no second look-up can answer otherwise.
 */
final class GuardedDnsResolver implements DnsResolver {
  private final UrlPolicy policy;
  private final DnsResolver names;

  GuardedDnsResolver(UrlPolicy policy, DnsResolver names) {
    this.policy = policy;
    this.names = names;
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    InetAddress[] addresses =
        policy.opens(host, port) ? names.resolve(unbracketed(host)) : resolve(host);
    return Arrays.stream(addresses).map(a -> new InetSocketAddress(a, port)).toList();
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = names.resolve(unbracketed(host));
    for (InetAddress address : addresses) {
      if (!AddressPolicy.allows(address)) {
        throw new DeniedAddressException(host);
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  static String unbracketed(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  /** The host has an address that is not of the public internet. */
  static final class DeniedAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1;

    DeniedAddressException(String host) {
      super(host + " is not an address of the public internet");
    }
  }
}
