package dev.blazon.verification.fetching.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/** A resolver that answers every name alike, so that no test asks the network. */
class FixedNames implements DnsResolver {
  private final InetAddress[] addresses;

  FixedNames(InetAddress... addresses) {
    this.addresses = addresses;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    return addresses.clone();
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
