package dev.blazon.verification.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpsAddressTest {
  @ParameterizedTest
  @CsvSource({
    "http://a.example/x?y#z,    https://a.example/x?y#z",
    "HTTP://a.example,          https://a.example",
    "http://a.example:80/x:80/, https://a.example/x:80/",
    "http://a.example:80,       https://a.example",
    "http://[2001:db8::80]/x,   https://[2001:db8::80]/x",
    "http://bücher.example/é,   https://xn--bcher-kva.example/%C3%A9",
    "http://a.example:8080/x,   ",
    "https://a.example/x,       ",
    "http:x,                    ",
    "urn:uuid:1,                "
  })
  void httpIsAskedForByHttps(String url, URI https) {
    assertEquals(Optional.ofNullable(https), HttpsAddress.of(url));
  }
}
