package dev.blazon.functions.my;

import dev.blazon.http.Request;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Names the network that a request comes from, to limit how often it may ask: an IPv4 address, or
 * the first half of an IPv6 address, because one household has all the addresses behind that half.
 */
final class CallerNetwork {
  private static final int IPV6_BYTES = 16;
  private static final int NETWORK_BYTES = 8;

  private CallerNetwork() {}

  /**
   * The network of whom CloudFront has seen: it appends that to the header {@code X-Forwarded-For},
   * and API Gateway whom it has seen itself. Without CloudFront there is but one. Whoever passes by
   * CloudFront can claim any; what is sent to one address is limited besides.
   */
  static String of(Request request) {
    String header = request.headers().getOrDefault("x-forwarded-for", "");
    int last = header.lastIndexOf(',');
    String before = last < 0 ? header : header.substring(0, last);
    return parsed(before.substring(before.lastIndexOf(',') + 1).strip());
  }

  private static String parsed(String address) {
    try {
      byte[] bytes = InetAddress.ofLiteral(address).getAddress();
      return bytes.length == IPV6_BYTES
          ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES))
          : address;
    } catch (IllegalArgumentException e) {
      // What is no address stands for itself.
      return address;
    }
  }
}
