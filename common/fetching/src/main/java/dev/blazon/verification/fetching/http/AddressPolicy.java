package dev.blazon.verification.fetching.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Decides which IP addresses may be connected to: those of the public internet.
 *
 * <p>Written as the IANA special-purpose address registries (RFC 6890) have it, because {@link
 * InetAddress#isSiteLocalAddress()} and its siblings miss shared, benchmarking, reserved and
 * unique-local addresses, and every form of IPv4 inside IPv6.
 */
final class AddressPolicy {
  private static final List<Block> DENIED_V4 =
      blocks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  // All that is routed on the internet lies in 2000::/3; whatever is not there (mapped, NAT64,
  // link-local, unique-local, multicast) is denied without being listed.
  private static final Block GLOBAL_V6 = Block.of("2000:0:0:0:0:0:0:0/3");
  private static final List<Block> DENIED_V6 =
      blocks(
          "2001:0:0:0:0:0:0:0/23", // IETF protocol assignments, Teredo (2001::/32) among them
          "2001:db8:0:0:0:0:0:0/32", // documentation
          "2002:0:0:0:0:0:0:0/16", // 6to4: IPv4 inside
          "3fff:0:0:0:0:0:0:0/20"); // documentation

  private AddressPolicy() {}

  /** Whether a connection to this address is allowed. */
  static boolean allows(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address
        ? DENIED_V4.stream().noneMatch(block -> block.contains(bytes))
        : GLOBAL_V6.contains(bytes) && DENIED_V6.stream().noneMatch(block -> block.contains(bytes));
  }

  private static List<Block> blocks(String... cidrs) {
    return Arrays.stream(cidrs).map(Block::of).toList();
  }

  /** An address block in CIDR notation (RFC 4632). */
  private record Block(byte[] network, int bits) {
    static Block of(String cidr) {
      int slash = cidr.indexOf('/');
      return new Block(
          InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress(),
          Integer.parseInt(cidr.substring(slash + 1)));
    }

    boolean contains(byte[] address) {
      int whole = bits / 8;
      int mask = 0xff << (8 - bits % 8) & 0xff;
      return Arrays.equals(network, 0, whole, address, 0, whole)
          && (mask == 0 || (network[whole] & mask) == (address[whole] & mask));
    }
  }
}
