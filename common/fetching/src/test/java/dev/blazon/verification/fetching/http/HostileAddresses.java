package dev.blazon.verification.fetching.http;

import java.util.List;
import java.util.stream.Stream;

/** Forms of an address that lead, or have led somebody, to a private host. */
public final class HostileAddresses {
  private static final List<String> FORMS =
      List.of(
          "127.0.0.1",
          "127.1",
          "127.0.1",
          "2130706433",
          "0x7f000001",
          "0x7f.0.0.1",
          "0177.0.0.1",
          "017700000001",
          "127.0.0.1.",
          "localhost",
          "localhost.",
          "LOCALHOST",
          "0",
          "0.0.0.0",
          "127.255.255.254",
          "[::1]",
          "[0:0:0:0:0:0:0:1]",
          "[::]",
          "[::ffff:127.0.0.1]",
          "[::ffff:7f00:1]",
          "[::127.0.0.1]",
          "[64:ff9b::127.0.0.1]",
          "[2002:7f00:1::]",
          "[fe80::1%25lo]",
          "[fd00:ec2::254]",
          "169.254.169.254",
          "169.254.100.1",
          "10.0.0.1",
          "172.16.0.1",
          "192.168.1.1",
          "100.64.0.1",
          "192.0.0.192",
          "198.18.0.1",
          "255.255.255.255",
          "user@127.0.0.1",
          "example.org@127.0.0.1",
          "127.0.0.1%23@example.org",
          "①②⑦.⓪.⓪.①",
          "localhost%00.example.org",
          "ip6-localhost",
          "127.0.0.1.nip.io",
          "127.000.000.001",
          "0x7f.0x0.0x0.0x1",
          "0x7F000001",
          "00000177.0.0.1",
          "0177.0.0.01",
          "127.0.0.1:80@example.org",
          "127.0.0.1%2f@example.org",
          "127。0。0。1",
          "127．0．0．1",
          "ⓛocalhost",
          "localhost.localdomain",
          "foo.localhost",
          "::1",
          "[::1%251]",
          "[0000::1]",
          "[::ffff:0:127.0.0.1]",
          "[::ffff:169.254.169.254]",
          "[::ffff:a9fe:a9fe]",
          "[64:ff9b:1::7f00:1]",
          "[2001:0:7f00:1::]",
          "[fec0::1]",
          "[ff02::1]",
          "[fc00::1]",
          "[100::1]",
          "[3fff::1]",
          "169.254.169.254.",
          "0xa9fea9fe",
          "2852039166",
          "0251.0376.0251.0376",
          "metadata.google.internal",
          "instance-data",
          "192.168.0.1",
          "224.0.0.1",
          "240.0.0.1",
          "192.88.99.1",
          "203.0.113.1",
          "1.1.1.1 &@127.0.0.1",
          "127.0.0.1\\@example.org",
          "127.0.0.1\t",
          "-127.0.0.1",
          "[127.0.0.1]",
          "[::1",
          "%31%32%37.0.0.1",
          "example.org#@127.0.0.1",
          "4294967296");

  private HostileAddresses() {}

  /** Each form, as it stands in a URL between the slashes and the port. */
  public static List<String> forms() {
    return FORMS;
  }

  /**
   * URLs of each form: one that a canary on that port would hear, and one that only the check of
   * the address keeps from being asked for.
   */
  public static Stream<String> urls(int port) {
    return FORMS.stream().flatMap(form -> urls(form, port));
  }

  static Stream<String> urls(String form, int port) {
    return Stream.of("http://" + form + ":" + port + "/", "https://" + form + "/");
  }
}
